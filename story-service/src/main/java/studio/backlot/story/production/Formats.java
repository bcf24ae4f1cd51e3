package studio.backlot.story.production;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.story.source.Colours;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.FormatSpec;
import studio.backlot.story.source.spec.StyleSpec;
import studio.backlot.story.source.yaml.Resource;

/** Frame format and style of a film. */
final class Formats {

    private static final Pattern WORDS = Pattern.compile("(\\d{3,4})p(\\d{2})?");

    private Formats() {}

    static FilmFormat format(Optional<FormatSpec> spec, Cursor at) {
        return spec.flatMap(written ->
                        written.words().isPresent() ? words(written.words().get(), at) : numbers(written, at))
                .orElse(FilmFormat.HD_720P24);
    }

    private static Optional<FilmFormat> words(String words, Cursor at) {
        Matcher matcher = WORDS.matcher(words.strip());
        if (matcher.matches()) {
            int height = Integer.parseInt(matcher.group(1));
            int rate = matcher.group(2) == null ? 24 : Integer.parseInt(matcher.group(2));
            return made(Math.round(height * 16f / 9 / 2) * 2, height, rate, at);
        }
        at.complain("expected lines and frames a second, such as '720p24' or '1080p25', not '" + words + "'");
        return Optional.empty();
    }

    private static Optional<FilmFormat> numbers(FormatSpec spec, Cursor at) {
        FilmFormat usual = FilmFormat.HD_720P24;
        return made(
                spec.width().orElse(usual.width()),
                spec.height().orElse(usual.height()),
                spec.frameRate().orElse(usual.frameRate()),
                at);
    }

    private static Optional<FilmFormat> made(int width, int height, int rate, Cursor at) {
        try {
            return Optional.of(new FilmFormat(width, height, rate));
        } catch (IllegalArgumentException unfit) {
            at.complain(Optional.ofNullable(unfit.getMessage()).orElse("expected a format such as '720p24'"));
            return Optional.empty();
        }
    }

    static Style style(Optional<Resource<StyleSpec>> file) {
        if (file.isEmpty()) {
            return new Style("Cinematic", StylePreset.CINEMATIC, List.of(), Map.of());
        }
        Resource<StyleSpec> style = file.get();
        List<Colour> palette = new ArrayList<>(
                Colours.all(style.spec().palette(), style.cursor().field("palette")));
        return new Style(
                style.title(),
                style.spec().preset().orElse(StylePreset.CINEMATIC),
                palette,
                style.spec().values().said(),
                colours(style),
                style.spec().lettering(),
                style.spec().template());
    }

    private static Map<String, Colour> colours(Resource<StyleSpec> style) {
        Map<String, Colour> colours = new LinkedHashMap<>();
        style.spec().colours().said().forEach((name, paint) -> Colours.find(
                        paint, style.cursor().field("colours").field(name))
                .ifPresent(colour -> colours.put(name, colour)));
        return colours;
    }
}
