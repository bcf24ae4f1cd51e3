package studio.backlot.render.engine.hybrid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.Framing;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.footage.placing.ChromaKey;
import studio.backlot.render.footage.placing.Strip;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.TakeWriter;

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
        try (Source plate = open(halves.plate(), script.format());
                Source characters = open(halves.characters(), script.format());
                TakeWriter take = TakeWriter.open(tools, script, folder, "hybrid")) {
            ChromaKey ground = new ChromaKey(halves.ground());
            Animatic animatic = new Animatic();
            for (long at = 0; at < script.frames(); at++) {
                LaidFrame frame = new LaidFrame(animatic.layers(script, at));
                take.write(frame.over(plate.frame(at), characters.frame(at), ground)
                        .image());
            }
            return take.finish(Optional.empty(), Optional.empty());
        }
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
