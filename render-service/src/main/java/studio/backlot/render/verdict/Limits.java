package studio.backlot.render.verdict;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.Region;

/**
 * The limits of a style.
 *
 * @param general for everything
 * @param forms for characters made of something that is measured by other limits, such as light
 * @param mended parts whose colour has been put right: of it only so much may be left
 */
public record Limits(Map<Measure, Limit> general, Map<Form, Map<Measure, Limit>> forms, Set<Region.Key> mended) {

    private static final String ATTEMPTS = "attempts";
    private static final String ITSELF = "itself";

    public Limits {
        general = Map.copyOf(general);
        forms = Map.copyOf(forms);
        mended = Set.copyOf(mended);
    }

    /** The same limits for a take in which this has been put right. */
    Limits after(List<Correction> corrections) {
        Set<Region.Key> parts = corrections.stream()
                .flatMap(correction -> correction instanceof Correction.MatchParts(List<Region.Key> matched)
                        ? matched.stream()
                        : Stream.empty())
                .collect(Collectors.toSet());
        return new Limits(general, forms, parts);
    }

    /** The limit of a reading; empty when nothing is asked of it. */
    public Optional<Limit> of(Reading reading) {
        Optional<Limit> own =
                switch (reading.subject()) {
                    case Reading.Whole() -> Optional.empty();
                    case Reading.Of(Region.Key region) ->
                        Optional.ofNullable(forms.get(region.form())).map(limits -> limits.get(reading.measure()));
                };
        Optional<Limit> limit = own.or(() -> Optional.ofNullable(general.get(reading.measure())));
        return isMended(reading) ? limit.map(Limit::afterwards) : limit;
    }

    private boolean isMended(Reading reading) {
        return reading.subject() instanceof Reading.Of(Region.Key region) && mended.contains(region);
    }

    /**
     * Reads the limits of a style from data: {@code standard}, overridden by {@code styles.<preset>}; each has measures by their labels and
     * {@code forms.<form>}.
     *
     * @throws IllegalArgumentException naming what is not known or no number
     */
    public static Limits read(Map<?, ?> data, StylePreset preset) {
        Map<Measure, Limit> general = new EnumMap<>(Measure.class);
        Map<Form, Map<Measure, Limit>> forms = new HashMap<>();
        read(section(data, "standard", ""), "standard", general, forms);
        String name = preset.name().toLowerCase(Locale.ROOT);
        read(section(section(data, "styles", ""), name, "styles/"), "styles/" + name, general, forms);
        return new Limits(general, forms, Set.of());
    }

    /** The limits of takes that show pictures of their own, from the same data: {@code itself}, overridden by that of the style. */
    static Limits ofItself(Map<?, ?> data, StylePreset preset) {
        Map<Measure, Limit> general = new EnumMap<>(Measure.class);
        Map<Form, Map<Measure, Limit>> forms = new HashMap<>();
        read(section(data, ITSELF, ""), ITSELF, general, forms);
        String name = preset.name().toLowerCase(Locale.ROOT);
        String where = "styles/" + name + "/";
        read(
                section(section(section(data, "styles", ""), name, "styles/"), ITSELF, where),
                where + ITSELF,
                general,
                forms);
        return new Limits(general, forms, Set.of());
    }

    /** How many takes a machine may make of a shot of a style, from the same data. */
    static int attempts(Map<?, ?> data, StylePreset preset) {
        String name = preset.name().toLowerCase(Locale.ROOT);
        Object own = section(section(data, "styles", ""), name, "styles/").get(ATTEMPTS);
        Object attempts = own == null ? section(data, "standard", "").get(ATTEMPTS) : own;
        if (attempts instanceof Integer number && number >= 1) {
            return number;
        }
        throw new IllegalArgumentException("attempts: expected 1 or more, not '" + attempts + "'");
    }

    private static void read(
            Map<?, ?> section, String where, Map<Measure, Limit> general, Map<Form, Map<Measure, Limit>> forms) {
        section.forEach((key, value) -> {
            if (key.equals("forms")) {
                section(section, "forms", where + "/").forEach((form, limits) -> {
                    Map<Measure, Limit> own = forms.computeIfAbsent(
                            form(String.valueOf(form), where), missing -> new EnumMap<>(Measure.class));
                    String inside = where + "/forms/" + form;
                    asMap(limits, inside)
                            .forEach(
                                    (name, limit) -> own.put(measure(name, inside), limit(limit, inside + "/" + name)));
                });
            } else if (!key.equals(ATTEMPTS) && !key.equals(ITSELF)) {
                general.put(measure(key, where), limit(value, where + "/" + key));
            }
        });
    }

    private static Map<?, ?> section(Map<?, ?> data, String name, String where) {
        Object section = data.get(name);
        return section == null ? Map.of() : asMap(section, where + name);
    }

    private static Map<?, ?> asMap(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(where + ": expected names and values, not '" + value + "'");
    }

    private static Limit limit(Object value, String where) {
        if (value instanceof Number both) {
            return new Limit(both.doubleValue(), both.doubleValue(), both.doubleValue());
        }
        Map<?, ?> parts = asMap(value, where);
        double accept = number(parts.get("accept"), where + "/accept");
        return new Limit(accept, number(parts, "correct", accept, where), number(parts, "remain", accept, where));
    }

    private static double number(Map<?, ?> parts, String name, double otherwise, String where) {
        return parts.containsKey(name) ? number(parts.get(name), where + "/" + name) : otherwise;
    }

    private static double number(Object value, String where) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(where + ": expected a number, not '" + value + "'");
    }

    private static Measure measure(Object label, String where) {
        for (Measure measure : Measure.values()) {
            if (measure.label().equals(label)) {
                return measure;
            }
        }
        throw new IllegalArgumentException(where + ": there is no measure '" + label + "'");
    }

    private static Form form(String name, String where) {
        for (Form form : Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                return form;
            }
        }
        throw new IllegalArgumentException(where + "/forms: there is no form '" + name + "'");
    }
}
