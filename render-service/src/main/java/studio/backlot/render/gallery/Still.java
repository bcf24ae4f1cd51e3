package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.animatic.Animatic;

/**
 * One frame of a set-up.
 *
 * @param width pixels at scale 1
 * @param height pixels at scale 1
 */
record Still(Setup setup, int width, int height, long frame) implements Motif {

    /** Everyone has arrived and feels what they are to feel. */
    private static final long SETTLED = 42;

    static Still wide(Setup setup) {
        return new Still(setup, 640, 360, SETTLED);
    }

    static Still square(Setup setup) {
        return new Still(setup, 400, 400, SETTLED);
    }

    static Still tall(Setup setup) {
        return new Still(setup, 320, 560, SETTLED);
    }

    Still frame(long other) {
        return new Still(setup, width, height, other);
    }

    Still sized(int wide, int high) {
        return new Still(setup, wide, high, frame);
    }

    @Override
    public BufferedImage draw(Animatic animatic, double scale) {
        return animatic.still(setup.script(format(scale)), frame);
    }

    FilmFormat format(double scale) {
        return new FilmFormat(even(width * scale), even(height * scale), Setup.RATE);
    }

    static int even(double pixels) {
        return Math.max(64, (int) (2 * Math.round(pixels / 2)));
    }
}
