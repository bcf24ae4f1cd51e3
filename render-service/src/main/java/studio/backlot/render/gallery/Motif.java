package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;
import studio.backlot.render.animatic.Animatic;

/** What one picture of the gallery shows. */
@FunctionalInterface
public interface Motif {

    /**
     * The picture; the same for the same scale, on any thread.
     *
     * @param scale 1 as on the page, less for a smaller one
     */
    BufferedImage draw(Animatic animatic, double scale);
}
