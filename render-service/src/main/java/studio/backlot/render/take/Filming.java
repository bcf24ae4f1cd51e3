package studio.backlot.render.take;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.imageio.ImageIO;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Clips;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;

/**
 * Films a script into files. A long shot is encoded in segments that continue each other and are joined without encoding
 * again; which way it was cut cannot be seen.
 */
public final class Filming {
    private static final int SEGMENT_SECONDS = 10;

    private final MediaTools tools;
    private final Animatic animatic;

    public Filming(MediaTools tools, Animatic animatic) {
        this.tools = tools;
        this.animatic = animatic;
    }

    /**
     * Films the whole script.
     *
     * @param folder empty; the caller removes it
     * @param progress told the number of frames that are done, after each
     */
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        List<Segment> segments = Segment.split(
                script.frames(), (long) SEGMENT_SECONDS * script.format().frameRate());
        Path picture = segments.size() == 1 ? folder.resolve("picture.mp4") : folder.resolve("joined.mp4");
        String frameHash = segments.size() == 1
                ? film(script, segments.getFirst(), picture, new Witness(progress, Optional.empty()))
                : filmInParts(script, segments, picture, progress);
        return new FilmedTake(
                picture,
                png(animatic.still(script, script.frames() / 2), folder.resolve("key.png")),
                png(animatic.still(script, script.frames() - 1), folder.resolve("last.png")),
                script.frames(),
                frameHash);
    }

    private String filmInParts(ShotScript script, List<Segment> segments, Path picture, LongConsumer progress)
            throws IOException {
        MessageDigest whole = Json.sha256();
        List<Path> parts = new ArrayList<>();
        for (Segment segment : segments) {
            Path part = picture.resolveSibling("segment-%03d.mp4".formatted(parts.size()));
            film(script, segment, part, new Witness(progress, Optional.of(whole)));
            parts.add(part);
        }
        new Clips(tools).join(parts, picture);
        return HexFormat.of().formatHex(whole.digest());
    }

    /** The SHA-256 over the segment's frames. */
    private String film(ShotScript script, Segment segment, Path part, Witness witness) throws IOException {
        FrameEncoder encoder = FrameEncoder.open(tools, script.format(), part);
        try {
            animatic.draw(script, segment.first(), segment.first() + segment.frames(), frame -> {
                encoder.write(frame);
                witness.saw(frame, segment.first() + encoder.frames());
            });
            return encoder.frameHash();
        } finally {
            encoder.abandon();
        }
    }

    /** The file, written. */
    public static Path png(BufferedImage image, Path file) {
        try {
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new IOException("this image cannot be written as PNG");
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sees every frame go by: one encoder hashes its own, several have to be hashed as one. */
    private record Witness(LongConsumer progress, Optional<MessageDigest> whole) {
        void saw(byte[] frame, long done) {
            whole.ifPresent(digest -> digest.update(frame));
            progress.accept(done);
        }
    }
}
