package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.people.People;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Dialect;
import studio.backlot.render.prompt.profile.ParameterNames;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.words.Moment;

/** What goes beside the words: frame, length, seed, sound, who may be seen. */
final class Parameters {

    private final Profile profile;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    private Parameters(Profile profile) {
        this.profile = profile;
        values.putAll(profile.fixed());
    }

    static Parameters of(Profile profile, Moment moment, Optional<Call.Length> length) {
        Parameters parameters = new Parameters(profile);
        Material material = moment.material();
        parameters.frame(material.timing().format());
        parameters.length(length, material);
        parameters.seed(material);
        profile.parameters().audio().ifPresent(name -> parameters.values.put(name, moment.speaks()));
        profile.parameters().people().ifPresent(name -> parameters.values.put(name, people(moment)));
        return parameters;
    }

    /** The same with more. */
    Parameters with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    private void frame(FilmFormat format) {
        Abilities abilities = profile.abilities();
        double wanted = format.width() / (double) format.height();
        Optional<String> ratio = abilities.aspectRatios().stream()
                .min(Comparator.comparingDouble(offered -> Math.abs(Math.log(ratio(offered) / wanted))));
        Optional<String> size = abilities.resolution(format);
        ParameterNames names = profile.parameters();
        Optional<String> pixels = names.size().flatMap(_ -> pixels(ratio, size));
        say(
                "aspect-ratio",
                "%d x %d".formatted(format.width(), format.height()),
                names.aspectRatio().or(names::size),
                pixels.or(() -> ratio));
        ratio.filter(offered -> Math.abs(ratio(offered) / wanted - 1) > 0.01)
                .ifPresent(offered -> note(
                        "aspect-ratio/crop",
                        Notice.Way.ELSEWHERE,
                        "the model makes %s; conforming cuts it to the film's frame".formatted(offered)));
        int lines = Math.min(format.width(), format.height());
        say("resolution", lines + " lines", names.resolution().or(names::size), pixels.or(() -> size));
        size.map(abilities.resolutions()::get)
                .filter(made -> made != lines)
                .ifPresent(made -> note(
                        "resolution/scale",
                        Notice.Way.ELSEWHERE,
                        "the model makes %d lines; conforming scales them".formatted(made)));
        if (!abilities.lengths().still()) {
            abilities
                    .frameRate()
                    .filter(rate -> rate != format.frameRate())
                    .ifPresent(rate -> note(
                            "frame-rate",
                            Notice.Way.ELSEWHERE,
                            "the model makes %d frames a second, the film has %d; conforming converts them"
                                    .formatted(rate, format.frameRate())));
        }
    }

    private void length(Optional<Call.Length> length, Material material) {
        if (length.isEmpty()) {
            note("duration", Notice.Way.DROPPED, "a still has no length");
            return;
        }
        Call.Length made = length.get();
        boolean anyFrames = profile.abilities().lengths().anyUpTo().isPresent();
        long value =
                anyFrames ? made.generated().value() : made.generated().at(1).value();
        ParameterNames names = profile.parameters();
        say(
                "duration",
                "%s of %s".formatted(made.kept().duration(), material.timing().duration()),
                names.duration().or(names::durationText).or(names::durationWithUnit),
                Optional.of(written(names, value)));
        if (made.kept().duration().compareTo(made.generated()) < 0) {
            note(
                    "duration/trim",
                    Notice.Way.ELSEWHERE,
                    "of %s the first %s are kept"
                            .formatted(made.generated(), made.kept().duration()));
        }
    }

    private static Object written(ParameterNames names, long seconds) {
        if (names.durationWithUnit().isPresent()) {
            return seconds + "s";
        }
        return names.durationText().isPresent() ? Long.toString(seconds) : (Object) seconds;
    }

    private void seed(Material material) {
        long universal = material.context().seed();
        boolean own = profile.dialect() == Dialect.SCRIPT;
        Optional<Long> seed = profile.abilities()
                .seedBits()
                .map(bits ->
                        own ? universal : Seeds.of(universal, material.shot().id(), bits));
        String words = own ? "universal seed " + universal : "sub-seed of " + universal;
        say("seed", words, profile.parameters().seed(), seed);
    }

    private void say(String what, String words, Optional<String> name, Optional<?> value) {
        if (name.isPresent() && value.isPresent()) {
            values.put(name.get(), value.get());
            notices.add(new Notice(
                    Section.FORMAT,
                    "format/" + what,
                    words,
                    Notice.Way.PARAMETER,
                    "the parameter " + name.get() + " says it"));
        } else if (profile.abilities().words().tokens() > 0) {
            notices.add(
                    new Notice(Section.FORMAT, "format/" + what, words, Notice.Way.DROPPED, "the model takes none"));
        } else {
            notices.add(new Notice(
                    Section.FORMAT, "format/" + what, words, Notice.Way.PARAMETER, "the parameter script says it"));
        }
    }

    private void note(String what, Notice.Way way, String reason) {
        notices.add(new Notice(Section.FORMAT, "format/" + what, "", way, reason));
    }

    /** Shape and size in one. */
    private Optional<String> pixels(Optional<String> ratio, Optional<String> resolution) {
        return resolution
                .map(profile.abilities().resolutions()::get)
                .flatMap(shorter -> ratio.map(shape -> pixels(shape, shorter)));
    }

    private static String pixels(String ratio, int shorter) {
        double shape = ratio(ratio);
        long longer = Math.round(shorter * Math.max(shape, 1 / shape));
        return shape < 1 ? shorter + "x" + longer : longer + "x" + shorter;
    }

    private static double ratio(String written) {
        String[] sides = written.split(":", -1);
        return Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
    }

    /** Who may be seen: models ask for leave before they show somebody who is not grown up. */
    private static String people(Moment moment) {
        boolean minors =
                moment.inFrame().stream().map(member -> member.dna().identity()).anyMatch(People::isMinor);
        return minors ? "allow_all" : "allow_adult";
    }
}
