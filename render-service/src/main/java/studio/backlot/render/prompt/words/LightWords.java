package studio.backlot.render.prompt.words;

import java.util.Optional;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Hour, weather and every source, with the side that it comes from as the camera sees it. */
final class LightWords {
    private final Moment moment;
    private final FactSheet sheet;

    private LightWords(Moment moment, FactSheet sheet) {
        this.moment = moment;
        this.sheet = sheet;
    }

    static void tell(Moment moment, FactSheet sheet) {
        SetDesign set = moment.material().world().set();
        LightState first = set.light(Optional.of(moment.start().light()));
        LightState last = set.light(Optional.of(moment.end().light()));
        LightWords words = new LightWords(moment, sheet);
        words.state(first, false);
        if (!last.equals(first)) {
            words.state(last, true);
        }
        LightState before =
                set.light(Optional.of(moment.material().passage().before().light()));
        if (moment.range().isEmpty() && !before.equals(last)) {
            sheet.about(Section.LIGHT, "light/" + before.name(), words.pointer(before))
                    .dropped("a still shows what the shot comes to");
        }
    }

    private void state(LightState light, boolean change) {
        String where = pointer(light);
        String about = "light/" + light.name();
        FactSheet.Statement general = sheet.about(
                Section.LIGHT,
                about,
                where + "/name",
                where + "/timeOfDay",
                where + "/weather",
                where + "/ambient",
                "/before/light",
                "/after/light");
        FactSheet.Statement statement = change ? general.moving() : general;
        String hour = Say.word(light.timeOfDay());
        String sky = light.weather() == Weather.CLEAR ? "clear sky" : Say.word(light.weather());
        String lead = change ? "then the light changes to " + Say.key(light.name()) + ": " : "";
        statement
                .core()
                .says(
                        lead + "%s, %s, ambient light %s".formatted(hour, sky, ColourName.of(light.ambient())),
                        lead + "%s, %s".formatted(hour, sky));
        for (int i = 0; i < light.sources().size(); i++) {
            source(light.sources().get(i), about, where + "/sources/" + i, change);
        }
        FactSheet.Statement pulse = sheet.about(Section.LIGHT, about + "/pulse", where + "/pulse");
        if (light.pulse() <= 0) {
            pulse.dropped("steady light goes without saying");
        } else {
            pulse.moving().says("all lights pulse %s times a second".formatted(Say.number(light.pulse())));
        }
    }

    private String pointer(LightState light) {
        return "/world/set/lights/" + moment.material().world().set().lights().indexOf(light);
    }

    private void source(LightSource source, String about, String pointer, boolean change) {
        FactSheet.Statement statement = sheet.about(Section.LIGHT, about + "/" + source.name(), pointer);
        if (source.intensity() <= 0) {
            statement.dropped("it is off");
            return;
        }
        FactSheet.Statement shining = change ? statement.moving() : statement;
        String from = from(source);
        shining.says(
                "%s: %s, %s, %s%s"
                        .formatted(
                                Say.key(source.name()),
                                kind(source.kind()),
                                ColourName.of(source.colour()),
                                strength(source.intensity()),
                                from),
                "%s %s%s".formatted(ColourName.name(source.colour()), kind(source.kind()), from));
    }

    private static String kind(LightKind kind) {
        return switch (kind) {
            case DIRECTIONAL -> "parallel light";
            case POINT -> "point light";
            case SPOT -> "spotlight";
            case AREA -> "soft light";
            case PRACTICAL -> "practical light in the picture";
        };
    }

    private static String strength(double intensity) {
        return intensity < 0.45 ? "faint" : intensity < 0.85 ? "low" : intensity <= 1.15 ? "normal" : "strong";
    }

    private String from(LightSource source) {
        Projection view = moment.view(0);
        Optional<Double> sideways = source.position()
                .map(Point::of)
                .map(place -> {
                    double depth = Math.max(0.5, Math.abs(view.depth(place)));
                    return view.across(place.x(), place.y(), place.z()) / depth;
                })
                .or(() -> source.direction()
                        .map(way -> -Point.of(way).unit().dot(view.camera().right())));
        String side = sideways.map(across -> across < -0.25
                        ? ", from camera-left"
                        : across > 0.25
                                ? ", from camera-right"
                                : source.position().isPresent() ? "" : behind(source))
                .orElse("");
        boolean above = source.kind() != LightKind.PRACTICAL
                && (source.position().filter(place -> place.y() > 2.2).isPresent()
                        || source.direction().filter(LightWords::falls).isPresent());
        return side + (above ? (side.isEmpty() ? ", from above" : " and above") : "");
    }

    private static boolean falls(Vector way) {
        return Point.of(way).unit().y() < -0.45;
    }

    private String behind(LightSource source) {
        double ahead = source.direction()
                .map(way -> Point.of(way).unit().dot(moment.view(0).camera().forward()))
                .orElse(0.0);
        return ahead > 0.3 ? ", from behind the camera" : ahead < -0.3 ? ", from behind the subject" : "";
    }
}
