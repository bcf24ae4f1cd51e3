package studio.backlot.render.prompt.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.prompt.Section;

/** Template and persona, then the film's own look: preset, palette, numbers and colours. */
final class StyleWords {
    /** Values that have a name of their own as a look; others are said by their key. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("grain", "film grain"),
            Map.entry("vignette", "vignette"),
            Map.entry("bloom", "bloom around lights"),
            Map.entry("haze", "atmospheric haze"),
            Map.entry("line", "ink outline"),
            Map.entry("wash", "watercolour wash"),
            Map.entry("paper", "paper texture"),
            Map.entry("scanlines", "scan lines"),
            Map.entry("wet", "wet reflections on the floor"),
            Map.entry("neon", "neon tint in lights"),
            Map.entry("rim", "rim light"),
            Map.entry("softness", "softness of shading"),
            Map.entry("shadow", "depth of shadows"),
            Map.entry("toning", "split toning"));

    private StyleWords() {}

    static void tell(Moment moment, Template template, FactSheet sheet) {
        Style style = moment.material().world().style();
        sheet.about(Section.STYLE, "style/preset", "/world/style/preset", "/world/style/name")
                .core()
                .says("%s (%s)".formatted(preset(style.preset()), Say.clause(style.name())), preset(style.preset()));
        sheet.about(Section.STYLE, "style/persona").says("seen with the eye of " + Say.clause(template.persona()));
        String[] said = style.template().isPresent() ? new String[] {"/world/style/template"} : new String[0];
        sheet.about(Section.STYLE, "style/template", said).says(Say.clause(template.look()));
        if (!style.palette().isEmpty()) {
            sheet.about(Section.STYLE, "style/palette", "/world/style/palette")
                    .says("palette "
                            + Say.list(
                                    style.palette().stream().map(ColourName::of).toList()));
        }
        style.values().forEach((name, value) -> sheet.about(
                        Section.STYLE, "style/values/" + name, "/world/style/values/" + Pointers.escaped(name))
                .says(value(name, value)));
        style.colours().forEach((name, colour) -> sheet.about(
                        Section.STYLE, "style/colours/" + name, "/world/style/colours/" + Pointers.escaped(name))
                .says("%s in %s".formatted(Say.key(name), ColourName.of(colour))));
        style.lettering().ifPresent(face -> sheet.about(Section.STYLE, "style/lettering", "/world/style/lettering")
                .elsewhere("titles are set when the film is cut"));
    }

    /** Preset and numbers, for a picture that belongs to no film. */
    static List<String> of(Style style) {
        return Stream.concat(
                        Stream.of(preset(style.preset())),
                        style.values().entrySet().stream()
                                .map(entry -> value(entry.getKey(), entry.getValue()))
                                .sorted())
                .toList();
    }

    private static String value(String name, double value) {
        return amount(value) + " " + NAMED.getOrDefault(name, Say.key(name));
    }

    private static String preset(StylePreset preset) {
        return switch (preset) {
            case GHIBLI -> "hand-painted anime feature, brown ink line, two-tone cel shading, gouache backgrounds";
            case CINEMATIC -> "cinematic film still, edges made by light, deep shadows, split toning";
            case CYBERPUNK -> "cyberpunk night, violet darks, two neons, wet reflections";
            case REALISTIC -> "realistic photography, soft shade, held-back colours, shallow focus";
        };
    }

    private static String amount(double value) {
        return value <= 0.02
                ? "no"
                : value < 0.25 ? "hardly any" : value < 0.5 ? "a little" : value < 0.75 ? "clear" : "strong";
    }
}
