package studio.backlot.render.bench;

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
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.take.Filming;

/**
 * How fast shots are filmed at 720p, from script to finished MP4, against encoding the same frames already drawn; both in
 * one run, on one and on two threads. Arguments: the tools folder and, optionally, frames a shot.
 */
public final class RenderBenchmark {
    private static final int DRAWN = 48;

    private final MediaTools tools;
    private final Scratch scratch;
    private final int frames;

    private RenderBenchmark(MediaTools tools, Scratch scratch, int frames) {
        this.tools = tools;
        this.scratch = scratch;
        this.frames = frames;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        int frames = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 240;
        Path folder = Files.createTempDirectory("render-benchmark");
        RenderBenchmark benchmark =
                new RenderBenchmark(MediaTools.find(Path.of(arguments[0])), new Scratch(folder), frames);
        List<byte[]> drawn = draw();
        benchmark.measure(2, benchmark::film);
        for (int threads = 1; threads <= 2; threads++) {
            double encoding = benchmark.measure(threads, () -> benchmark.encode(drawn));
            double drawing = benchmark.measure(threads, benchmark::drawOnly);
            double filming = benchmark.measure(threads, benchmark::film);
            System.out.printf(
                    "%d thread(s): encode only %.0f fps, draw only %.0f fps, end to end %.0f fps = %.2f of encode only%n",
                    threads, encoding, drawing, filming, filming / encoding);
        }
        Files.delete(folder);
    }

    private double measure(int threads, Callable<@Nullable Void> work) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long begun = System.nanoTime();
            List<Future<?>> shots = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                shots.add(pool.submit(work));
            }
            for (Future<?> shot : shots) {
                shot.get();
            }
            return threads * frames / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private @Nullable Void film() throws IOException {
        try (Scratch.Folder folder = scratch.folder("film")) {
            new Filming(tools, new Animatic()).film(script(frames), folder.path(), done -> {});
        }
        return null;
    }

    private @Nullable Void drawOnly() throws IOException {
        new Animatic().draw(script(frames), 0, frames, frame -> {});
        return null;
    }

    private @Nullable Void encode(List<byte[]> drawn) throws IOException {
        try (Scratch.Folder folder = scratch.folder("encode");
                FrameEncoder encoder = FrameEncoder.open(
                        tools, FilmFormat.HD_720P24, folder.path().resolve("encoded.mp4"))) {
            for (int i = 0; i < frames; i++) {
                encoder.write(drawn.get(i % DRAWN));
            }
        }
        return null;
    }

    private static List<byte[]> draw() throws IOException {
        List<byte[]> drawn = new ArrayList<>();
        new Animatic().draw(script(DRAWN), 0, DRAWN, frame -> drawn.add(frame.clone()));
        return drawn;
    }

    private static ShotScript script(int frames) {
        SampleShots shot = SampleShots.of("benchmark")
                .saying("This is how fast it is drawn.")
                .lasting(new RationalTime(frames, 24));
        ShotRequested small = shot.requested();
        ShotRequested request = new ShotRequested(
                small.production(),
                small.scene(),
                small.shot(),
                small.follows(),
                small.world(),
                FilmFormat.HD_720P24,
                small.seed());
        LineId line = shot.lines().getFirst().id();
        Map<LineId, Recording> recordings = Map.of(line, SampleShots.recording(line, frames / 48.0));
        return ScriptedShot.of(request, SceneState.opening(request.shot(), request.world()), recordings)
                .script();
    }
}
