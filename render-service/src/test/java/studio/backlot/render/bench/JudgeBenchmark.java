package studio.backlot.render.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.AnimaticBenchmark;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;

/**
 * What the look at a take of the built-in renderer costs beside filming it: processor time of this process and of the tools
 * that it starts; then what is found in a take of each style. Arguments: the tools folder and, optionally, how many looks are taken at each take.
 */
public final class JudgeBenchmark {
    private static final List<String> SHOTS =
            List.of("lab MS static", "atelier WS static", "lab CU dolly_in", "atelier MS dolly_in");

    private JudgeBenchmark() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        int looks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        MediaTools tools = MediaTools.find(Path.of(arguments[0]));
        Path root = Files.createTempDirectory("judge-benchmark");
        Scratch scratch = new Scratch(root);
        Filming engine = new AnimaticFilming(tools);
        Map<String, ShotScript> named = AnimaticBenchmark.shots();
        for (int seconds : List.of(2, 4, 8)) {
            double film = 0;
            double look = 0;
            for (String name : SHOTS) {
                ShotScript script = lasting(named.get(name), seconds);
                try (Scratch.Folder folder = scratch.folder("film")) {
                    double begun = Busy.millis();
                    FilmedTake take = engine.film(script, folder.path(), done -> {});
                    film += Busy.millis() - begun;
                    look += looks(new TakeJudge(tools), script, take, scratch, looks);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d s, 720p: filming %.0f ms, looking %.1f ms = %.2f %%%n",
                    seconds,
                    film / SHOTS.size(),
                    look / SHOTS.size(),
                    100 * look / film);
        }
        for (StylePreset preset : StylePreset.values()) {
            ShotScript script = styled(lasting(named.get("atelier MS dolly_in"), 2), preset);
            try (Scratch.Folder folder = scratch.folder("style")) {
                JudgedTake judged = new TakeJudge(tools).film(engine, script, folder.path(), done -> {});
                Continuity found = judged.judged(Optional.empty()).continuity();
                System.out.println(preset + ": " + found.verdict() + ", " + numbers(found));
            }
        }
        Files.delete(root);
    }

    private static String numbers(Continuity found) {
        return found.worst().stream()
                .map(number -> number.measure() + " " + number.value())
                .collect(Collectors.joining(", "));
    }

    private static ShotScript styled(ShotScript script, StylePreset preset) {
        ShotWorld world = script.world();
        Style style = new Style(preset.name(), preset, List.of(), Map.of());
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                new ShotWorld(world.set(), style, world.cast()),
                script.format(),
                script.frames(),
                script.lines(),
                script.seed());
    }

    /** Of one look; the first ones, which load classes, are not counted. */
    private static double looks(TakeJudge judge, ShotScript script, FilmedTake take, Scratch scratch, int count)
            throws IOException {
        Filming filmed = new Given(take);
        double begun = 0;
        for (int at = -count; at < count; at++) {
            begun = at == 0 ? Busy.millis() : begun;
            try (Scratch.Folder folder = scratch.folder("look")) {
                judge.film(filmed, script, folder.path(), done -> {});
            }
        }
        return (Busy.millis() - begun) / count;
    }

    private static ShotScript lasting(ShotScript script, int seconds) {
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                (long) seconds * script.format().frameRate(),
                script.lines(),
                script.seed());
    }

    /** An engine that has filmed already. */
    private record Given(FilmedTake take) implements Filming {
        @Override
        public String engine() {
            return "given";
        }

        @Override
        public Trust trust() {
            return Trust.DRAWN;
        }

        @Override
        public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) {
            return take;
        }
    }
}
