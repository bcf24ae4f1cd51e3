package studio.backlot.render.steady;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.DrawnFrame;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Png;
import studio.backlot.render.take.SampledFrames;
import studio.backlot.render.take.Trust;

/**
 * An engine that takes the same time for every shot and films one colour. The colour comes from where the shot plays, who is in it and
 * what is done, not from what is said: a shot whose line alone is changed ends on the same frame as before.
 */
@Alternative
@Singleton
public final class SteadyFilming implements Filming {
    private static volatile Duration latency = Duration.ZERO;
    private static final Map<String, Times> FILMED = new ConcurrentHashMap<>();

    private final MediaTools tools;

    public SteadyFilming(MediaTools tools) {
        this.tools = tools;
    }

    /** When a shot began and ended to be filmed, {@link System#nanoTime}. */
    public record Times(long begun, long ended) {}

    /** Has every shot from now on take at least so long. */
    public static void takes(Duration length) {
        latency = length;
    }

    /** Of the shots that do this. */
    public static Optional<Times> times(String action) {
        return Optional.ofNullable(FILMED.get(action));
    }

    @Override
    public String engine() {
        return "steady-1";
    }

    @Override
    public Trust trust() {
        return Trust.DRAWN;
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        long begun = System.nanoTime();
        FilmedTake take = filmed(script, folder);
        pause(latency.minusNanos(System.nanoTime() - begun));
        FILMED.put(script.shot().brief().action(), new Times(begun, System.nanoTime()));
        return take;
    }

    private FilmedTake filmed(ShotScript script, Path folder) throws IOException {
        BufferedImage frame = colour(script);
        Path picture = folder.resolve("picture.mp4");
        MessageDigest hash = Json.sha256();
        byte[] bytes = I420.of(frame);
        FrameEncoder encoder = FrameEncoder.open(tools, script.format(), picture, hash);
        try {
            for (long i = 0; i < script.frames(); i++) {
                encoder.write(bytes);
            }
            encoder.close();
        } finally {
            encoder.abandon();
        }
        Path key = Png.write(frame, folder.resolve("key.png"));
        return new FilmedTake(
                picture,
                key,
                Files.copy(key, folder.resolve("last.png")),
                Optional.empty(),
                Optional.empty(),
                script.frames(),
                HexFormat.of().formatHex(hash.digest()),
                List.of(new DrawnFrame(0, reduced(bytes, script.format()))));
    }

    private static Picture reduced(byte[] i420, FilmFormat format) {
        return Picture.ofI420(i420, format.width(), format.height(), SampledFrames.times(format));
    }

    private static BufferedImage colour(ShotScript script) {
        String seen = Json.write(script.world())
                + script.shot().brief().action()
                + script.before().light();
        String hash = Json.sha256(seen.getBytes(StandardCharsets.UTF_8));
        int rgb = Integer.parseInt(hash.substring(0, 6), 16);
        BufferedImage frame =
                new BufferedImage(script.format().width(), script.format().height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.getHeight(); y++) {
            for (int x = 0; x < frame.getWidth(); x++) {
                frame.setRGB(x, y, rgb);
            }
        }
        return frame;
    }

    private static void pause(Duration rest) {
        if (rest.isPositive()) {
            try {
                Thread.sleep(rest);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the engine was stopped", stopped);
            }
        }
    }
}
