package studio.backlot.render.drift;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.shot.ScriptedShot;

/**
 * Films a production as a model would that drifts in every second shot: {@code Rushes FILM FOLDER TOOLS}. FILM is a file with the shots
 * as they were asked for, scene by scene, and the recordings of their lines. Writes an MP4 for each shot in the size and rate that models
 * make, named by the seed that those of 32 bits are given for it, and says a line for each, {@code 2/8 1B}.
 */
public final class Rushes {
    private static final FilmFormat MADE = FilmFormat.HD_720P24;
    private static final int SEED_BITS = 32;

    /** The light of another hour. */
    private static final Flaw DRIFT = Flaw.graded(0.94, 0.98, 1.05);

    private final Film film;
    private final Path folder;
    private final MediaTools tools;
    private final AtomicInteger done = new AtomicInteger();

    private Rushes(Film film, Path folder, MediaTools tools) {
        this.film = film;
        this.folder = folder;
        this.tools = tools;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Film film = Film.in(Path.of(arguments[0]));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        new Rushes(film, folder, MediaTools.find(Path.of(arguments[2]))).film();
    }

    private void film() throws IOException, InterruptedException {
        List<ScriptedShot> scripted = film.scripted();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<ShotId>> work = IntStream.range(0, scripted.size())
                    .mapToObj(at -> (Callable<ShotId>) () ->
                            film(film.shots().get(at), scripted.get(at).script(), at % 2 == 0 ? Flaw.NONE : DRIFT))
                    .toList();
            for (Future<ShotId> shot : threads.invokeAll(work)) {
                shot.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private ShotId film(ShotRequested asked, ShotScript script, Flaw flaw) throws IOException {
        ShotId shot = asked.shot().id();
        List<Picture> frames = FlawedEngine.frames(script, flaw);
        int rate = script.format().frameRate();
        Path file = folder.resolve(Seeds.of(asked.seed(), shot, SEED_BITS) + ".mp4");
        FrameEncoder encoder = FrameEncoder.open(tools, MADE, file, Json.sha256());
        try {
            for (int at = 0; at * rate < frames.size() * MADE.frameRate(); at++) {
                encoder.write(I420.of(enlarged(frames.get(at * rate / MADE.frameRate()), MADE)));
            }
            encoder.close();
        } finally {
            encoder.abandon();
        }
        System.out.printf("%d/%d %s%n", done.incrementAndGet(), film.shots().size(), shot);
        return shot;
    }

    /** In the size that a model makes; each pixel is several. */
    static BufferedImage enlarged(Picture picture, FilmFormat format) {
        BufferedImage large = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(picture.image(), 0, 0, format.width(), format.height(), null);
        graphics.dispose();
        return large;
    }
}
