package studio.backlot.render.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.direction.Cues;

/** How a place is lit, what the sky does, and what is in the air. */
final class LightChapters {

    private static final String STATE = "sets/*.yaml, a state in spec.lights";

    private LightChapters() {}

    static List<Chapter> all() {
        return List.of(
                new Chapter(
                        "light",
                        "Lights",
                        STATE + ", its sources",
                        Word.each(LightKind.values(), "{kind: %s}", kind -> light(Places.lit(kind)))),
                new Chapter(
                        "hour",
                        "Times of day",
                        STATE,
                        Word.each(TimeOfDay.values(), "timeOfDay: %s", LightChapters::hour)),
                new Chapter(
                        "weather",
                        "Weather",
                        STATE,
                        Word.each(Weather.values(), "weather: %s", LightChapters::weather)),
                new Chapter(
                        "effect",
                        "Effects",
                        "film.yaml, a word in action or notes of a shot",
                        Stream.of(Cues.values()).map(LightChapters::effect).toList()));
    }

    private static Motif light(SetDesign set) {
        Player player = Models.OLIVER.player().at(-0.1, 0.1, -24).looking(Optional.empty());
        return Still.wide(Setup.of(set, Styles.LIT, ShotSize.FS, player));
    }

    private static Motif hour(TimeOfDay hour) {
        return Strip.of(
                Still.wide(inside(hour)).sized(480, 270),
                Still.wide(outside(hour, Weather.CLEAR)).sized(480, 270));
    }

    private static Motif weather(Weather weather) {
        return Strip.of(
                Still.wide(outside(TimeOfDay.DAY, weather)).sized(480, 270),
                Still.wide(outside(TimeOfDay.NIGHT, weather)).sized(480, 270));
    }

    private static Setup inside(TimeOfDay hour) {
        Player player = Models.ROSE.player().at(-0.7, -0.4, 22);
        return Setup.of(Places.study(hour), Styles.PLAIN, ShotSize.WS, player);
    }

    private static Setup outside(TimeOfDay hour, Weather weather) {
        Player player = Models.ROSE.player().at(-0.4, 0, 20);
        return Setup.of(Places.meadow(hour, weather), Styles.PLAIN, ShotSize.EWS, player);
    }

    private static Subject effect(Cues cue) {
        String word = cue.name().toLowerCase(Locale.ROOT);
        SetDesign study = Places.with(
                Places.study(TimeOfDay.NIGHT),
                Places.piece(
                        "screen", PieceKind.SCREEN, Places.v(-2.6, 1.1, 2.2), Places.v(1.2, 0.7, 0.08), -20, 0x3FA7D6));
        Player holo = Player.of(Models.ROSE.of(Form.HOLOGRAM).member("holo"))
                .at(-0.9, -0.3, 24)
                .looking(Optional.empty());
        Setup setup = Setup.of(study, Styles.LIT, ShotSize.WS, holo).told("There is " + word + ".");
        return new Subject(word, "action: … " + word + " …", Still.wide(setup));
    }
}
