package studio.backlot.render.drift;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.scratch.Scratch;

/**
 * Lets a model that drifts film five shots and shows what is done about it: {@code Demonstration FOLDER TOOLS [PART OF A
 * NAME]}. The takes go through the same judge as those of a film. Says a line for each shot, {@code 2/5 The mahogany shelves}, writes
 * {@code index.html} and {@code drift.json}, and ends with 0, or with 2 when nothing has such a name.
 */
public final class Demonstration {
    private static final int NOTHING = 2;
    private static final int FRAMES = 4;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private final Path folder;
    private final MediaTools tools;

    private Demonstration(Path folder, MediaTools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String only = arguments.length > 2 ? arguments[2] : "";
        List<Challenge> challenges = Challenge.all().stream()
                .filter(challenge -> challenge.name().contains(only))
                .toList();
        if (challenges.isEmpty()) {
            System.exit(NOTHING);
        }
        new Demonstration(folder, MediaTools.find(Path.of(arguments[1]))).run(challenges);
    }

    private void run(List<Challenge> challenges) throws IOException, InterruptedException {
        List<Panel> panels = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Panel>> asked = challenges.stream()
                    .map(challenge -> (Callable<Panel>) () -> {
                        Panel panel = met(challenge);
                        System.out.printf("%d/%d %s%n", done.incrementAndGet(), challenges.size(), challenge.title());
                        return panel;
                    })
                    .toList();
            for (Future<Panel> panel : threads.invokeAll(asked)) {
                panels.add(panel.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        Files.writeString(folder.resolve("index.html"), DriftPage.of(panels, Animatic.engineVersion()));
        List<Object> told = panels.stream().map(Demonstration::told).toList();
        Files.write(
                folder.resolve("drift.json"),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(told));
    }

    private static Object told(Panel panel) {
        Met met = panel.met();
        return Map.of(
                "challenge", met.challenge().name(),
                "verdict", met.verdict(),
                "attempts", met.attempts(),
                "done", met.done(),
                "numbers", met.numbers());
    }

    /**
     * What is shown of a challenge.
     *
     * @param ordered JPEGs of some frames as they should be
     * @param before the same frames of the first take
     * @param after the same frames of the take that is kept
     * @param clips MP4s of the first take and of the one that is kept
     */
    record Panel(Met met, List<byte[]> ordered, List<byte[]> before, List<byte[]> after, List<byte[]> clips) {}

    private Panel met(Challenge challenge) throws IOException {
        ShotScript script = challenge.shot().script();
        FlawedEngine engine = new FlawedEngine(tools, script.seed(), challenge.flaw());
        try (Scratch.Folder takes = new Scratch(folder).folder("takes")) {
            JudgedTake judged = new TakeJudge(tools).film(engine, script, takes.path(), done -> {});
            Path first = judged.attempts().getFirst().filmed().picture();
            Path kept = judged.take().picture();
            List<Long> numbers = LongStream.rangeClosed(1, FRAMES)
                    .mapToObj(part -> part * (script.frames() - 1) / FRAMES)
                    .toList();
            return new Panel(
                    Met.of(challenge, judged),
                    ordered(script, numbers),
                    frames(first, numbers),
                    frames(kept, numbers),
                    List.of(Files.readAllBytes(first), Files.readAllBytes(kept)));
        }
    }

    private static List<byte[]> ordered(ShotScript script, List<Long> numbers) throws IOException {
        Animatic animatic = new Animatic();
        List<byte[]> pictures = new ArrayList<>();
        for (long number : numbers) {
            Picture drawn = Picture.of(animatic.layers(script, number).drawing());
            pictures.add(jpeg(drawn.halved().image()));
        }
        return pictures;
    }

    private List<byte[]> frames(Path picture, List<Long> numbers) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        try (FrameDecoder decoder = FrameDecoder.scaled(tools, picture, PixelLayout.RGB, WIDTH, HEIGHT)) {
            byte[] bytes = new byte[decoder.frameBytes()];
            while (decoder.read(bytes)) {
                if (numbers.contains(decoder.frames() - 1)) {
                    pictures.add(jpeg(Picture.ofBytes(bytes, WIDTH, HEIGHT).image()));
                }
            }
        }
        return pictures;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
