package studio.backlot.render.engine.still;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.image.Fitting;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.TakeWriter;

/** Makes a take of one picture, held as long as its shot lasts. */
public final class StillFilm {
    private final MediaTools tools;

    public StillFilm(MediaTools tools) {
        this.tools = tools;
    }

    /** The take in files of {@code folder}, in the film's size and at its rate; what of the picture has no room is cut off around its middle. */
    public FilmedTake film(ShotScript script, BufferedImage drawn, Path folder) throws IOException {
        BufferedImage frame =
                Fitting.fitted(drawn, script.format().width(), script.format().height());
        try (TakeWriter take = TakeWriter.open(tools, script, folder, "still")) {
            for (long at = 0; at < script.frames(); at++) {
                take.write(frame);
            }
            return take.finish(Optional.empty(), Optional.empty());
        }
    }
}
