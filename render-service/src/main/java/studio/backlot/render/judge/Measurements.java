package studio.backlot.render.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.verdict.Judging;

/** Every number of a shot's attempts as the ledger keeps them: names to values. */
final class Measurements {

    private static final double DIGITS = 10_000;

    private Measurements() {}

    static Map<String, Object> of(JudgedTake judged) {
        Attempt best = judged.best();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("verdict", judged.verdict().name().toLowerCase(Locale.ROOT));
        told.put("trust", judged.trust().name().toLowerCase(Locale.ROOT));
        told.put("attempt", best.order().number());
        told.put("readings", readings(best.result(), best.judging()));
        if (best.corrected().isPresent()) {
            told.put("beforeCorrection", readings(best.readings(), judged.judging()));
        }
        List<Map<String, Object>> others = judged.attempts().stream()
                .filter(attempt -> attempt.order().number() != best.order().number())
                .map(Measurements::other)
                .toList();
        if (!others.isEmpty()) {
            told.put("otherAttempts", others);
        }
        return told;
    }

    private static Map<String, Object> other(Attempt attempt) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("attempt", attempt.order().number());
        told.put("seed", attempt.order().script().seed());
        told.put("faults", readings(attempt.faults(), attempt.judging()));
        return told;
    }

    private static Map<String, Object> readings(List<Reading> readings, Judging judging) {
        Map<String, Object> told = new LinkedHashMap<>();
        readings.forEach(reading -> told.put(label(reading), reading(reading, judging)));
        return told;
    }

    private static Map<String, Object> reading(Reading reading, Judging judging) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", rounded(reading.value()));
        judging.limits().of(reading).ifPresent(limit -> {
            told.put("accept", limit.accept());
            told.put("correct", limit.correct());
            told.put("fault", judging.isFault(reading));
        });
        return told;
    }

    static String label(Reading reading) {
        return reading.measure().label()
                + subject(reading).map(whose -> " of " + whose).orElse("");
    }

    /** Whose a number is; empty for the whole picture's. */
    static Optional<String> subject(Reading reading) {
        return switch (reading.subject()) {
            case Reading.Whole() -> Optional.empty();
            case Reading.Of(var region) -> Optional.of(region.toString());
        };
    }

    static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
