package studio.backlot.render.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.Correcting;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Png;

/** Writes a take again with its pictures corrected, frame by frame, in the film's own size. */
final class CorrectedTake {

    private final MediaTools tools;
    private final Previs previs;
    private final ShotScript script;

    CorrectedTake(MediaTools tools, Animatic animatic, ShotScript script) {
        this.tools = tools;
        previs = new Previs(animatic);
        this.script = script;
    }

    /** The corrected take beside the old one. */
    FilmedTake write(FilmedTake take, List<Correction> corrections, Path folder) throws IOException {
        FilmFormat format = script.format();
        Path picture = folder.resolve("corrected.mp4");
        Path key = folder.resolve("corrected-key.png");
        Path last = folder.resolve("corrected-last.png");
        MessageDigest hash = Json.sha256();
        FrameEncoder encoder = FrameEncoder.open(tools, format, picture, hash);
        try (FrameDecoder decoder = FrameDecoder.open(tools, take.picture(), PixelLayout.RGB)) {
            byte[] bytes = new byte[decoder.frameBytes()];
            for (long at = 0; at < script.frames() && decoder.read(bytes); at++) {
                Picture corrected = corrected(Picture.ofBytes(bytes, format.width(), format.height()), at, corrections);
                encoder.write(I420.of(corrected.image()));
                if (at == script.frames() / 2) {
                    Png.write(corrected.image(), key);
                }
                if (at == script.frames() - 1) {
                    Png.write(corrected.image(), last);
                }
            }
            encoder.close();
        } finally {
            encoder.abandon();
        }
        return new FilmedTake(
                picture,
                key,
                last,
                take.faces(),
                take.track(),
                take.frames(),
                HexFormat.of().formatHex(hash.digest()),
                List.of());
    }

    private Picture corrected(Picture taken, long at, List<Correction> corrections) {
        TakenFrame frame = new TakenFrame(taken, Map.of());
        Set<Region.Key> parts = corrections.stream()
                .flatMap(correction ->
                        correction instanceof Correction.MatchParts(var named) ? named.stream() : Stream.empty())
                .collect(Collectors.toSet());
        return Correcting.of(previs.expect(script, at, 1, parts::contains), List.of(frame), corrections)
                .getFirst()
                .picture();
    }
}
