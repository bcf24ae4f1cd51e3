package studio.backlot.render.engine.hybrid;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.Framing;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.footage.placing.ChromaKey;
import studio.backlot.render.footage.placing.Strip;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Png;

/** Makes one take of a plate and of characters that were filmed apart. */
public final class HybridFilm {
    private final MediaTools tools;

    public HybridFilm(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * What was filmed; the built-in renderer draws what is absent.
     *
     * @param plate video of the set without people
     * @param characters video of the people before a ground
     */
    public record Halves(Optional<Path> plate, Optional<Path> characters, Colour ground) {}

    /** The take in files of {@code folder}, in the film's size, at its rate and as long as its script. */
    public FilmedTake film(ShotScript script, Halves halves, Path folder) throws IOException {
        Path picture = folder.resolve("hybrid.mp4");
        Path key = folder.resolve("hybrid-key.png");
        Path last = folder.resolve("hybrid-last.png");
        MessageDigest hash = Json.sha256();
        FrameEncoder encoder = FrameEncoder.open(tools, script.format(), picture, hash);
        try (Source plate = open(halves.plate(), script.format());
                Source characters = open(halves.characters(), script.format())) {
            ChromaKey ground = new ChromaKey(halves.ground());
            Animatic animatic = new Animatic();
            for (long at = 0; at < script.frames(); at++) {
                Picture laid =
                        new LaidFrame(animatic.layers(script, at)).over(plate.frame(at), characters.frame(at), ground);
                encoder.write(I420.of(laid.image()));
                if (at == script.frames() / 2) {
                    Png.write(laid.image(), key);
                }
                if (at == script.frames() - 1) {
                    Png.write(laid.image(), last);
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
                Optional.empty(),
                Optional.empty(),
                script.frames(),
                HexFormat.of().formatHex(hash.digest()),
                List.of());
    }

    private Source open(Optional<Path> file, FilmFormat format) {
        return new Source(
                file.map(video -> Strip.open(tools, video, 0, format, Framing.CROP, PixelLayout.RGB)), format);
    }

    /** The frames of a video, if there is one. */
    private record Source(Optional<Strip> strip, FilmFormat format) implements AutoCloseable {
        Optional<Picture> frame(long at) {
            return strip.map(open -> Picture.ofBytes(open.frame(at), format.width(), format.height()));
        }

        @Override
        public void close() {
            strip.ifPresent(Strip::close);
        }
    }
}
