package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.weave.DepthMap;

/** Light around what shines. It is laid over the picture once everything stands there: what is hidden casts less of it. */
final class Halos {

    /** What is nearer than the source by more metres hides it. */
    private static final double BEFORE = 0.3;

    /** Places around its middle at which a source is looked for, across and down, and how far out, in parts of the radius. */
    private static final int LOOKS = 5;

    private static final double OUT = 0.25;

    /** How much of its light goes with a source that someone hides, and how much of the rest does not lie on who hides it. */
    private static final double VEILED = 0.7;

    private static final double BODY = 0.85;

    private final List<Halo> halos = new ArrayList<>();
    private final List<Shining> shining = new ArrayList<>();

    /** A source on the screen: place and radius in pixels, metres to it. */
    record Halo(double column, double row, double radius, double depth, int rgb, double strength) {}

    /** What the set leaves of a source, and what people leave of that: 0 nothing to 1 all. */
    private static final class Shining {
        private final Halo halo;
        private final double seen;
        private double left = 1;

        private Shining(Halo halo, double seen) {
            this.halo = halo;
            this.seen = seen;
        }

        private void lay(Glow light, double share) {
            light.halo(halo.column(), halo.row(), halo.radius(), halo.rgb(), halo.strength() * seen * share);
        }

        private void hide(Glow light, double share, Sheet before) {
            light.hide(halo.column(), halo.row(), halo.radius(), halo.rgb(), halo.strength() * seen * share, before);
        }
    }

    /** How much of a pixel is covered, 0 to 1. */
    private interface Covering {
        double at(int column, int row);
    }

    void add(Halo halo) {
        halos.add(halo);
    }

    /** Lays all of them over the picture; they are kept until this is done again. */
    void shine(Canvas canvas, DepthMap map) {
        shining.clear();
        for (Halo halo : halos) {
            double near = halo.depth() - BEFORE;
            double hidden =
                    covered(halo, map.width(), map.height(), (column, row) -> map.metres(column, row) > near ? 0 : 1);
            if (hidden < 1) {
                Shining source = new Shining(halo, 1 - hidden);
                source.lay(canvas.glow(), 1);
                shining.add(source);
            }
        }
        halos.clear();
    }

    /** Nobody stands before them any more. */
    void uncover() {
        shining.forEach(source -> source.left = 1);
    }

    /** Takes from {@code light} what someone at {@code depth} hides of it. */
    void cover(Sheet someone, double depth, Glow light) {
        int[] pixels = someone.pixels();
        int width = someone.width();
        for (Shining source : shining) {
            if (source.halo.depth() > depth) {
                double hidden = covered(
                        source.halo,
                        width,
                        someone.height(),
                        (column, row) -> (pixels[row * width + column] >>> 24) / 255.0);
                if (hidden > 0) {
                    source.lay(light, -source.left * VEILED * hidden);
                    source.left *= 1 - VEILED * hidden;
                }
                source.hide(light, BODY * source.left, someone);
            }
        }
    }

    /** How much of a source is covered; nothing of it when it is outside the frame. */
    private static double covered(Halo halo, int width, int height, Covering covering) {
        int looked = 0;
        double covered = 0;
        for (int look = 0; look < LOOKS * LOOKS; look++) {
            int line = look / LOOKS;
            double across = 2.0 * (look % LOOKS) / (LOOKS - 1) - 1;
            double down = 2.0 * line / (LOOKS - 1) - 1;
            double column = halo.column() + OUT * across * halo.radius();
            double row = halo.row() + OUT * down * halo.radius();
            if (column >= 0 && row >= 0 && column < width && row < height) {
                looked++;
                covered += covering.at((int) column, (int) row);
            }
        }
        return looked == 0 ? 0 : covered / looked;
    }
}
