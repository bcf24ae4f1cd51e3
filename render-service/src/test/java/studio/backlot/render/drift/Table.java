package studio.backlot.render.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.backlot.render.measure.Measure;

/** Outcomes as tables of Markdown. */
record Table(List<Outcome> outcomes) {

    Table {
        outcomes = List.copyOf(outcomes);
    }

    /** Cases of a defect and strength. */
    List<Outcome> of(Defect defect, Defect.Strength strength) {
        return outcomes.stream()
                .filter(outcome -> outcome.defect() == defect && outcome.strength() == strength)
                .toList();
    }

    List<Outcome> clean() {
        return outcomes.stream()
                .filter(outcome -> outcome.defect() == Defect.NONE)
                .toList();
    }

    static double share(List<Outcome> of, Predicate<Outcome> which) {
        return of.isEmpty() ? Double.NaN : of.stream().filter(which).count() / (double) of.size();
    }

    /** All visible defects of one kind, in every strength. */
    List<Outcome> visible(Predicate<Defect> which) {
        return outcomes.stream()
                .filter(outcome -> which.test(outcome.defect()) && outcome.visible())
                .toList();
    }

    String detection() {
        StringBuilder table = new StringBuilder("""
                | defect | strength | cases | visible | caught of the visible | caught of all | told by |
                |---|---|--:|--:|--:|--:|---|
                """);
        for (Defect defect : Defect.values()) {
            for (Defect.Strength strength : Defect.Strength.values()) {
                List<Outcome> cases = of(defect, strength);
                if (defect != Defect.NONE && !cases.isEmpty()) {
                    List<Outcome> visible =
                            cases.stream().filter(Outcome::visible).toList();
                    table.append("| %s | %s | %d | %d | %s | %s | %s |\n"
                            .formatted(
                                    defect.title(),
                                    strength.name().toLowerCase(Locale.ROOT),
                                    cases.size(),
                                    visible.size(),
                                    percent(visible, Outcome::caught),
                                    percent(cases, Outcome::caught),
                                    tellers(cases)));
                }
            }
        }
        return table.toString();
    }

    /** The measure that was beyond its limit most often. */
    private static String tellers(List<Outcome> cases) {
        Map<Measure, Long> counts = cases.stream()
                .flatMap(outcome -> outcome.faults().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Measure, Long>comparingByValue().reversed())
                .limit(3)
                .map(entry -> entry.getKey().label())
                .collect(Collectors.joining(", "));
    }

    String corrections() {
        StringBuilder table = new StringBuilder("""
                | defect | strength | caught | put right and kept | taken again | residual of the kept: median | 95th percentile | kept within the aim | all tried within the aim |
                |---|---|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (Defect defect : Defect.values()) {
            for (Defect.Strength strength : Defect.Strength.values()) {
                List<Outcome> tried = of(defect, strength).stream()
                        .filter(outcome -> outcome.residual().isPresent())
                        .toList();
                if (!tried.isEmpty() && defect != Defect.NONE) {
                    List<Outcome> kept =
                            tried.stream().filter(Outcome::corrected).toList();
                    long caught = of(defect, strength).stream()
                            .filter(Outcome::caught)
                            .count();
                    table.append("| %s | %s | %d | %d | %d | %s | %s | %s | %s |\n"
                            .formatted(
                                    defect.title(),
                                    strength.name().toLowerCase(Locale.ROOT),
                                    caught,
                                    kept.size(),
                                    caught - kept.size(),
                                    quantile(kept, Outcome::residual, 0.5),
                                    quantile(kept, Outcome::residual, 0.95),
                                    percent(kept, Table::withinAim),
                                    percent(tried, Table::withinAim)));
                }
            }
        }
        return table.toString();
    }

    /** CIEDE2000 of 1, not a pixel of the background, half a frame. */
    static boolean withinAim(Outcome outcome) {
        double aim =
                switch (outcome.defect()) {
                    case SHIMMER, REARRANGED -> 0;
                    case SOUND -> 0.5;
                    default -> 1;
                };
        return outcome.residual().orElse(Double.MAX_VALUE) <= aim;
    }

    String falseAlarms() {
        StringBuilder table = new StringBuilder(
                "| clean takes of | takes | not accepted | share | told by |\n|---|--:|--:|--:|---|\n");
        Map<String, List<Outcome>> groups =
                clean().stream().collect(Collectors.groupingBy(Outcome::group, TreeMap::new, Collectors.toList()));
        Map<String, List<Outcome>> all = new LinkedHashMap<>(groups);
        all.put("**all**", clean());
        all.forEach((group, cases) -> table.append("| %s | %d | %d | %s | %s |\n"
                .formatted(
                        group,
                        cases.size(),
                        cases.stream().filter(Outcome::caught).count(),
                        percent(cases, Outcome::caught),
                        tellers(cases))));
        return table.toString();
    }

    private static String percent(List<Outcome> cases, Predicate<Outcome> which) {
        return cases.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share(cases, which));
    }

    private static String quantile(List<Outcome> cases, Function<Outcome, OptionalDouble> value, double share) {
        double[] sorted = cases.stream()
                .map(value)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        Optional<Double> at = sorted.length == 0
                ? Optional.empty()
                : Optional.of(sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))]);
        return at.map(found -> String.format(Locale.ROOT, "%.2f", found)).orElse("");
    }

    /** The shares that are aimed at. */
    String summary() {
        List<Outcome> visible = visible(defect -> defect != Defect.NONE);
        List<Outcome> colours = outcomes.stream().filter(Table::isColour).toList();
        List<Outcome> tried = corrected(Table::isColour);
        List<Outcome> kept = tried.stream().filter(Outcome::corrected).toList();
        List<Outcome> sounds = corrected(outcome -> outcome.defect() == Defect.SOUND);
        List<Outcome> plates =
                corrected(outcome -> outcome.defect() == Defect.SHIMMER || outcome.defect() == Defect.REARRANGED);
        return """
                - visible defects caught: %s of %d
                - clean takes not accepted: %s of %d
                - takes with another colour: %d caught, %d put right and kept, the others taken again
                - colour drift put right to 1 or less: %s of %d that are kept, %s of %d that were tried
                - backgrounds equal to the plate after the lock: %s of %d
                - sound within half a frame: %s of %d
                """.formatted(
                        percent(visible, Outcome::caught),
                        visible.size(),
                        percent(clean(), Outcome::caught),
                        clean().size(),
                        colours.stream().filter(Outcome::caught).count(),
                        kept.size(),
                        percent(kept, Table::withinAim),
                        kept.size(),
                        percent(tried, Table::withinAim),
                        tried.size(),
                        percent(plates, Table::withinAim),
                        plates.size(),
                        percent(sounds, Table::withinAim),
                        sounds.size());
    }

    private static boolean isColour(Outcome outcome) {
        return switch (outcome.defect()) {
            case WARDROBE, HAIR, EYES, HOLOGRAM, GRADE -> true;
            default -> false;
        };
    }

    private List<Outcome> corrected(Predicate<Outcome> which) {
        return outcomes.stream()
                .filter(outcome -> which.test(outcome) && outcome.residual().isPresent())
                .toList();
    }
}
