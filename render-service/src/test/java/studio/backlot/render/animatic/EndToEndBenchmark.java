package studio.backlot.render.animatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;

/**
 * Frames a second at 720p from scripts into MP4 files, on two threads, and of the encoder alone on frames drawn before, in
 * the same run: {@code EndToEndBenchmark <tools folder> <work folder>}.
 */
public final class EndToEndBenchmark {

    private static final int FRAMES = 96;

    private EndToEndBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        MediaTools tools = MediaTools.find(Path.of(arguments[0]));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        List<ShotScript> shots = List.copyOf(AnimaticBenchmark.shots().values()).subList(0, 4);
        List<byte[]> drawn = new ArrayList<>();
        new Animatic().draw(shots.getFirst(), 0, 48, frame -> drawn.add(frame.clone()));
        run(shots, tools, folder);
        double encodeOnly = encode(drawn, tools, folder);
        double wall = run(shots, tools, folder);
        double both = FRAMES * shots.size() / wall;
        System.out.printf(
                Locale.ROOT,
                "end to end %.1f fps, encode only %.1f fps, ratio %.2f%n",
                both,
                encodeOnly,
                both / encodeOnly);
    }

    /** Two threads take shots in turn; seconds of wall time. */
    private static double run(List<ShotScript> shots, MediaTools tools, Path folder) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int first = half;
            threads.add(Thread.ofPlatform().start(() -> {
                Animatic animatic = new Animatic();
                for (int shot = first; shot < shots.size(); shot += 2) {
                    render(animatic, shots.get(shot), tools, folder.resolve("shot-" + shot + ".mp4"));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void render(Animatic animatic, ShotScript shot, MediaTools tools, Path output) {
        try (FrameEncoder encoder = FrameEncoder.open(tools, FilmFormat.HD_720P24, output)) {
            animatic.draw(shot, 0, Math.min(FRAMES, shot.frames()), encoder::write);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double encode(List<byte[]> drawn, MediaTools tools, Path folder) throws IOException {
        long start = System.nanoTime();
        try (FrameEncoder encoder = FrameEncoder.open(tools, FilmFormat.HD_720P24, folder.resolve("encode.mp4"))) {
            for (int frame = 0; frame < FRAMES * 2; frame++) {
                encoder.write(drawn.get(frame % drawn.size()));
            }
        }
        return FRAMES * 2 / ((System.nanoTime() - start) / 1e9);
    }
}
