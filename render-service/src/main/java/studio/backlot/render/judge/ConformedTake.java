package studio.backlot.render.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.file.FileFault;
import studio.backlot.render.measure.file.TakeFile;
import studio.backlot.render.take.FilmedTake;

/**
 * A take in the film's format: scaled, at its frame rate and cut to its length. A file that breaks off, is too short or of
 * another shape stays as it is.
 *
 * @param faults what could not be conformed
 * @param says what was, one sentence each
 */
record ConformedTake(FilmedTake take, List<FileFault> faults, List<String> says) {

    /** How much the shape of a picture may differ. */
    private static final double SHAPE = 0.01;

    static ConformedTake of(MediaTools tools, ShotScript script, FilmedTake filmed, Path folder) throws IOException {
        List<FileFault> faults = new TakeFile(tools).faults(filmed.picture(), script.format(), script.frames());
        if (faults.isEmpty() && !filmed.frameHash().isEmpty()) {
            return new ConformedTake(filmed, List.of(), List.of());
        }
        List<String> says = faults.stream().map(FileFault::says).toList();
        Optional<FilmedTake> conformed = faults.stream().allMatch(ConformedTake::canBeMended)
                ? conformed(tools, script, filmed, folder)
                : Optional.empty();
        return conformed
                .map(take -> new ConformedTake(take, List.of(), says))
                .orElseGet(() -> new ConformedTake(filmed, faults, List.of()));
    }

    private static boolean canBeMended(FileFault fault) {
        return switch (fault) {
            case FileFault.WrongSize(int width, int height, FilmFormat ordered) ->
                Math.abs(width * (double) ordered.height() / (height * (double) ordered.width()) - 1) <= SHAPE;
            case FileFault.WrongRate _, FileFault.WrongLength _ -> true;
            case FileFault.Truncated _, FileFault.Unreadable _ -> false;
        };
    }

    /** Each frame is the one of the file that is nearest in time; empty when the file ends before the shot. */
    private static Optional<FilmedTake> conformed(MediaTools tools, ShotScript script, FilmedTake filmed, Path folder)
            throws IOException {
        FilmFormat format = script.format();
        Path picture = folder.resolve("conformed.mp4");
        MessageDigest hash = Json.sha256();
        double rate =
                new Ffprobe(tools).probe(filmed.picture()).picture().rate().perSecond();
        FrameEncoder encoder = FrameEncoder.open(tools, format, picture, hash);
        try (FrameDecoder decoder =
                FrameDecoder.scaled(tools, filmed.picture(), PixelLayout.I420, format.width(), format.height())) {
            byte[] frame = new byte[decoder.frameBytes()];
            for (long at = 0; at < script.frames(); at++) {
                long wanted = Math.round(at * rate / format.frameRate());
                while (decoder.frames() <= wanted) {
                    if (!decoder.read(frame)) {
                        return Optional.empty();
                    }
                }
                encoder.write(frame);
            }
            encoder.close();
        } finally {
            encoder.abandon();
        }
        Clips clips = new Clips(tools);
        Path key = folder.resolve("conformed-key.png");
        Path last = folder.resolve("conformed-last.png");
        clips.still(picture, script.frames() / 2, key);
        clips.still(picture, script.frames() - 1, last);
        return Optional.of(new FilmedTake(
                picture,
                key,
                last,
                filmed.faces(),
                filmed.track(),
                script.frames(),
                HexFormat.of().formatHex(hash.digest()),
                List.of()));
    }
}
