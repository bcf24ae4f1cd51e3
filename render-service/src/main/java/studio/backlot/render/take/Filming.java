package studio.backlot.render.take;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Clips;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.FrameSink;
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
        Path track = folder.resolve("track.json");
        String frameHash;
        try (TrackFile writing = new TrackFile(track, script.format())) {
            frameHash = segments.size() == 1
                    ? film(script, segments.getFirst(), picture, new Witness(progress, writing, Optional.empty()))
                    : filmInParts(
                            script, segments, picture, new Witness(progress, writing, Optional.of(Json.sha256())));
        }
        return new FilmedTake(
                picture,
                Png.write(animatic.still(script, script.frames() / 2), folder.resolve("key.png")),
                Png.write(animatic.still(script, script.frames() - 1), folder.resolve("last.png")),
                track,
                script.frames(),
                frameHash);
    }

    private String filmInParts(ShotScript script, List<Segment> segments, Path picture, Witness witness)
            throws IOException {
        List<Path> parts = new ArrayList<>();
        for (Segment segment : segments) {
            Path part = picture.resolveSibling("segment-%03d.mp4".formatted(parts.size()));
            film(script, segment, part, witness);
            parts.add(part);
        }
        new Clips(tools).join(parts, picture);
        return HexFormat.of().formatHex(witness.whole().orElseThrow().digest());
    }

    /** The SHA-256 over the segment's frames. */
    private String film(ShotScript script, Segment segment, Path part, Witness witness) throws IOException {
        FrameEncoder encoder = FrameEncoder.open(tools, script.format(), part);
        try {
            FrameSink frames = frame -> {
                encoder.write(frame);
                witness.saw(frame, segment.first() + encoder.frames());
            };
            animatic.draw(script, segment.first(), segment.first() + segment.frames(), frames, witness.track());
            return encoder.frameHash();
        } finally {
            encoder.abandon();
        }
    }

    /** Sees every frame go by: one encoder hashes its own, several have to be hashed as one. */
    private record Witness(LongConsumer progress, TrackFile track, Optional<MessageDigest> whole) {
        void saw(byte[] frame, long done) {
            whole.ifPresent(digest -> digest.update(frame));
            progress.accept(done);
        }
    }
}
