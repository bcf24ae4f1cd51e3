package studio.backlot.render.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.AnimaticBenchmark;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.take.AnimaticFilming;

/**
 * How fast takes are filmed, from script to finished MP4, track and stills, against encoding the same frames drawn before,
 * with the same encoder in the same run; on one and on two threads, at 720p and 1080p. Rounds are interleaved and the best
 * counts: by the clock, and by the processor time of this process and its encoders, which other work on the machine disturbs
 * less. Arguments: the tools folder and, optionally, the number of rounds.
 */
public final class RenderBenchmark {
    private static final List<String> SHOTS =
            List.of("lab MS static", "atelier WS static", "lab CU dolly_in", "atelier MS dolly_in");
    private static final List<String> LARGE = List.of("lab WS static 1080p", "atelier WS dolly_in 1080p");

    private final MediaTools tools;
    private final Scratch scratch;
    private final List<ShotScript> shots;
    private final List<List<byte[]>> drawn = new ArrayList<>();

    private RenderBenchmark(MediaTools tools, Scratch scratch, List<ShotScript> shots) throws IOException {
        this.tools = tools;
        this.scratch = scratch;
        this.shots = shots;
        for (ShotScript shot : shots) {
            List<byte[]> frames = new ArrayList<>();
            new Animatic().draw(shot, 0, 24, frame -> frames.add(frame.clone()));
            drawn.add(frames);
        }
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("render-benchmark");
        MediaTools tools = MediaTools.find(Path.of(arguments[0]));
        Map<String, ShotScript> named = AnimaticBenchmark.shots();
        for (List<String> wanted : List.of(SHOTS, LARGE)) {
            List<ShotScript> shots = wanted.stream().map(named::get).toList();
            new RenderBenchmark(tools, new Scratch(folder), shots).print(rounds);
        }
        Files.delete(folder);
    }

    private void print(int rounds) throws InterruptedException, ExecutionException {
        FilmFormat format = shots.getFirst().format();
        measure(2, this::film);
        for (int threads = 1; threads <= 2; threads++) {
            Map<String, Speed> best = new HashMap<>();
            for (int round = 0; round < rounds; round++) {
                best.merge("encode", measure(threads, this::encode), Speed::best);
                best.merge("draw", measure(threads, this::draw), Speed::best);
                best.merge("film", measure(threads, this::film), Speed::best);
            }
            Speed encode = best.get("encode");
            Speed film = best.get("film");
            System.out.printf(
                    Locale.ROOT,
                    "%dx%d, %d thread(s): encode only %.0f fps, draw only %.0f fps, end to end %.0f fps = %.2f of encode"
                            + " only, %.1f times real time; processor %.1f, %.1f and %.1f ms/frame = %.2f of encode only%n",
                    format.width(),
                    format.height(),
                    threads,
                    encode.fps(),
                    best.get("draw").fps(),
                    film.fps(),
                    film.fps() / encode.fps(),
                    film.fps() / format.frameRate(),
                    encode.millis(),
                    best.get("draw").millis(),
                    film.millis(),
                    encode.millis() / film.millis());
        }
    }

    private Speed measure(int threads, Shooting work) throws InterruptedException, ExecutionException {
        long frames = shots.stream().mapToLong(ShotScript::frames).sum();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long begun = System.nanoTime();
            double busy = Busy.millis();
            List<Future<?>> running = new ArrayList<>();
            for (int shot = 0; shot < shots.size(); shot++) {
                int number = shot;
                Callable<@Nullable Void> task = () -> {
                    work.shoot(number);
                    return null;
                };
                running.add(pool.submit(task));
            }
            for (Future<?> shot : running) {
                shot.get();
            }
            return new Speed(frames / ((System.nanoTime() - begun) / 1e9), (Busy.millis() - busy) / frames);
        }
    }

    private void film(int shot) throws IOException {
        try (Scratch.Folder folder = scratch.folder("film")) {
            new AnimaticFilming(tools).film(shots.get(shot), folder.path(), done -> {});
        }
    }

    private void draw(int shot) throws IOException {
        ShotScript script = shots.get(shot);
        new Animatic().draw(script, 0, script.frames(), frame -> {});
    }

    private void encode(int shot) throws IOException {
        ShotScript script = shots.get(shot);
        List<byte[]> frames = drawn.get(shot);
        try (Scratch.Folder folder = scratch.folder("encode");
                FrameEncoder encoder = FrameEncoder.open(
                        tools, script.format(), folder.path().resolve("encoded.mp4"), Json.sha256())) {
            for (int frame = 0; frame < script.frames(); frame++) {
                // There and back, so that no frame jumps.
                int at = frame % (2 * frames.size());
                encoder.write(frames.get(at < frames.size() ? at : 2 * frames.size() - 1 - at));
            }
        }
    }

    /** Frames a second by the clock, and processor milliseconds a frame. */
    private record Speed(double fps, double millis) {
        Speed best(Speed other) {
            return new Speed(Math.max(fps, other.fps), Math.min(millis, other.millis));
        }
    }

    /** Works on one shot. */
    @FunctionalInterface
    private interface Shooting {
        void shoot(int shot) throws IOException;
    }
}
