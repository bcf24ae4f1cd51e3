package studio.backlot.render.gallery;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Lettering;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.finish.LookValue;
import studio.backlot.render.animatic.title.TitleCard;

/** What a film can look like. */
final class StyleChapters {

    private static final String STYLE = "style.yaml";

    private StyleChapters() {}

    static List<Chapter> all() {
        return List.of(
                new Chapter(
                        "preset",
                        "Styles",
                        STYLE,
                        Word.each(StylePreset.values(), "preset: %s", StyleChapters::preset)),
                new Chapter(
                        "value",
                        "Numbers of a style",
                        STYLE + "; left 0, right 1, on the preset cinematic",
                        Stream.of(LookValue.values())
                                .map(LookValue::word)
                                .map(StyleChapters::value)
                                .toList()),
                new Chapter(
                        "lettering",
                        "Titles",
                        STYLE,
                        Word.each(Lettering.values(), "lettering: %s", face -> title(Styles.lettered(face)))),
                new Chapter(
                        "title",
                        "Titles of the presets",
                        STYLE,
                        Word.each(StylePreset.values(), "preset: %s", preset -> title(Styles.of(preset)))));
    }

    private static Motif preset(StylePreset preset) {
        Style style = Styles.of(preset);
        Player inside = Models.ROSE.player().at(-0.7, -0.4, 22);
        Player outside = Models.ROSE.player().at(-0.4, 0, 20);
        return Strip.of(
                Still.wide(Setup.of(Places.study(TimeOfDay.AFTERNOON), style, ShotSize.MLS, inside)),
                Still.wide(Setup.of(Places.study(TimeOfDay.NIGHT), style, ShotSize.WS, inside)),
                Still.wide(Setup.of(Places.meadow(TimeOfDay.DUSK, Weather.CLEAR), style, ShotSize.WS, outside)));
    }

    private static Subject value(String word) {
        return new Subject(word, "values: {%s: 0 … 1}".formatted(word), Strip.of(with(word, 0), with(word, 1)));
    }

    private static Motif with(String word, double number) {
        Player player = Models.OLIVER.player().at(-0.3, -0.5, 12);
        Style style = Styles.with(StylePreset.CINEMATIC, word, number);
        Setup setup = Setup.of(Places.study(TimeOfDay.DUSK), style, ShotSize.MS, player)
                .through(24);
        return Still.wide(setup).sized(480, 270);
    }

    private static Motif title(Style style) {
        return (animatic, scale) -> new TitleCard("The Last Algorithm", List.of("A film by Backlot"))
                .still(style, new FilmFormat(Still.even(640 * scale), Still.even(360 * scale), Setup.RATE), 1.5);
    }
}
