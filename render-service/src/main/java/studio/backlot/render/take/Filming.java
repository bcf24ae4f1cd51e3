package studio.backlot.render.take;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Clips;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.FrameSink;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.TrackSink;

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
        List<Path> parts = new ArrayList<>();
        Path trackFile = folder.resolve("track.json");
        MessageDigest hash = Json.sha256();
        Stills stills = new Stills(animatic, script, folder);
        try (TrackFile tracking = new TrackFile(trackFile, script.format())) {
            TrackSink track = frame -> {
                tracking.frame(frame);
                stills.tracked(frame);
            };
            Reel reel = new Reel(script, hash, track, done -> {
                stills.take(done - 1);
                progress.accept(done);
            });
            for (Segment segment : Segment.split(
                    script.frames(), (long) SEGMENT_SECONDS * script.format().frameRate())) {
                Path part = folder.resolve("picture-%03d.mp4".formatted(parts.size()));
                expose(reel, segment, part);
                parts.add(part);
            }
        }
        return new FilmedTake(
                joined(parts, folder.resolve("picture.mp4")),
                stills.key(),
                stills.last(),
                stills.faces(),
                trackFile,
                script.frames(),
                HexFormat.of().formatHex(hash.digest()));
    }

    /**
     * What all segments of a take share.
     *
     * @param hash over its frames as they were drawn
     * @param done told the number of frames that are on their way, after each
     */
    private record Reel(ShotScript script, MessageDigest hash, TrackSink track, LongConsumer done) {}

    private void expose(Reel reel, Segment segment, Path part) throws IOException {
        FrameEncoder encoder = FrameEncoder.open(tools, reel.script().format(), part, reel.hash());
        try {
            FrameSink frames = frame -> {
                encoder.write(frame);
                reel.done().accept(segment.first() + encoder.frames());
            };
            animatic.draw(reel.script(), segment.first(), segment.first() + segment.frames(), frames, reel.track());
            encoder.close();
        } finally {
            encoder.abandon();
        }
    }

    private Path joined(List<Path> parts, Path picture) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        new Clips(tools).join(parts, picture);
        return picture;
    }
}
