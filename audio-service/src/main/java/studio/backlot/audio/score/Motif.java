package studio.backlot.audio.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import studio.backlot.audio.sound.Chance;

/** The film's tune: notes of a degree of the scale and a length in beats, two bars in all. */
record Motif(List<Step> steps) {

    /** One note of a tune. */
    record Step(int degree, double beats) {}

    private static final List<List<Double>> RHYTHMS = List.of(
            List.of(1.5, 0.5, 1.0, 1.0, 1.0, 3.0),
            List.of(1.0, 1.0, 2.0, 1.5, 0.5, 2.0),
            List.of(2.0, 1.0, 1.0, 1.0, 3.0),
            List.of(0.5, 0.5, 1.0, 2.0, 1.0, 1.0, 2.0),
            List.of(1.0, 0.5, 0.5, 2.0, 1.0, 3.0));

    private static final int[] MOVES = {1, 1, -1, -1, 2, -2, 1, -1};

    /** The motif of a film: mostly steps, one leap up, ending at rest in the chord. */
    static Motif of(long filmSeed) {
        Chance chance = Chance.of(filmSeed, "motif");
        List<Double> rhythm = RHYTHMS.get(chance.below(RHYTHMS.size()));
        int leap = 1 + chance.below(rhythm.size() - 2);
        int degree = 2 * chance.below(3);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < rhythm.size(); i++) {
            steps.add(new Step(i == rhythm.size() - 1 ? nearestRest(degree) : degree, rhythm.get(i)));
            degree += i + 1 == leap ? 3 + chance.below(2) : MOVES[chance.below(MOVES.length)];
            degree = Math.clamp(degree, -2, 8);
        }
        return new Motif(List.copyOf(steps));
    }

    double beats() {
        return steps.stream().mapToDouble(Step::beats).sum();
    }

    /** Twice as slow. */
    Motif augmented() {
        return new Motif(steps.stream()
                .map(step -> new Step(step.degree, step.beats * 2))
                .toList());
    }

    /** Upside down about its first note. */
    Motif inverted() {
        int axis = steps.getFirst().degree;
        return new Motif(steps.stream()
                .map(step -> new Step(2 * axis - step.degree, step.beats))
                .toList());
    }

    Motif backwards() {
        List<Step> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        return new Motif(List.copyOf(reversed));
    }

    /** Its first notes, the last of them held to fill the bar. */
    Motif head() {
        List<Step> head = new ArrayList<>();
        double beats = 0;
        for (Step step : steps) {
            if (beats + step.beats > 3) {
                head.add(new Step(step.degree, 4 - beats));
                break;
            }
            head.add(step);
            beats += step.beats;
        }
        return new Motif(List.copyOf(head));
    }

    private static int nearestRest(int degree) {
        return switch (Math.floorMod(degree, 7)) {
            case 0, 2, 4 -> degree;
            case 1, 3, 5 -> degree - 1;
            default -> degree + 1;
        };
    }
}
