package studio.backlot.render.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.render.judge.Attempt;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.verdict.Judging;

/**
 * How a challenge was met.
 *
 * @param attempts how often the shot was filmed
 * @param done what was put right, one sentence each
 * @param numbers that were beyond their limits in the first take
 */
record Met(Challenge challenge, Continuity.Verdict verdict, int attempts, List<String> done, List<Figure> numbers) {

    Met {
        done = List.copyOf(done);
        numbers = List.copyOf(numbers);
    }

    /**
     * One number of the first take and of the one that is kept.
     *
     * @param of whose; the whole picture's when empty
     * @param after empty when it could not be told
     * @param within whether it is within its limit then
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Figure(
            String measure, Optional<String> of, double before, Optional<Double> after, double limit, boolean within) {}

    static Met of(Challenge challenge, JudgedTake judged) {
        Attempt first = judged.attempts().getFirst();
        Judging judging = judged.judging();
        List<Figure> numbers = new ArrayList<>();
        for (Reading reading : first.readings()) {
            if (judging.isFault(reading)) {
                numbers.add(number(reading, judged.best(), judging));
            }
        }
        List<String> done = new ArrayList<>();
        if (judged.attempts().size() > 1) {
            done.add("It was filmed again with another seed.");
        }
        done.addAll(judged.judged(Optional.empty()).continuity().corrections());
        return new Met(challenge, judged.verdict(), judged.attempts().size(), done, numbers);
    }

    private static Figure number(Reading before, Attempt kept, Judging judging) {
        Optional<Reading> after = kept.result().stream()
                .filter(reading -> reading.measure() == before.measure()
                        && reading.subject().equals(before.subject()))
                .findFirst();
        Optional<String> whose =
                switch (before.subject()) {
                    case Reading.Whole() -> Optional.empty();
                    case Reading.Of(var region) -> Optional.of(region.toString());
                };
        double limit = judging.limits().of(before).orElseThrow().accept();
        return new Figure(
                before.measure().label(),
                whose,
                rounded(before.value()),
                after.map(reading -> rounded(reading.value())),
                limit,
                after.filter(reading -> !judging.isFault(reading)).isPresent());
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
