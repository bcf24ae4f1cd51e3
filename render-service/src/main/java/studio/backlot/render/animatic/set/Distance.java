package studio.backlot.render.animatic.set;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Projection;

/** What is too far away to be a piece: sun or moon, stars, clouds, hills or a skyline. It turns with the camera. */
record Distance(SetDesign set, Air air) {

    /** How high it is hazy over the horizon, in focal lengths, and in how many stripes. */
    private static final double MIST = 0.045;

    /** Metres to the farthest ground. */
    private static final double FAR = 300;

    private static final int MIST_BANDS = 12;

    void draw(Plotter plotter, double horizon) {
        Projection view = plotter.view();
        Canvas canvas = plotter.canvas();
        if (air.night()) {
            stars(canvas, view, horizon);
        }
        disc(canvas, view, horizon);
        if (air.weather() != Weather.FOG) {
            clouds(canvas, view, horizon);
        }
        int walls = set.surfaces().walls().rgb();
        for (int ridge = 0; ridge < 3; ridge++) {
            double near = 0.72 - 0.24 * ridge;
            double light = 0.85 - 0.5 * air.darkness();
            switch (air.outside()) {
                case CITY -> skyline(canvas, view, horizon, ridge, far(Shade.times(walls, light), near));
                case HILLS -> hills(canvas, view, horizon, ridge, far(Shade.times(0x5E8A6A, light), near));
                case FOREST -> woods(canvas, view, horizon, ridge, far(Shade.times(0x2E5A40, light), near));
                case SEA -> sea(canvas, view, horizon, ridge, Shade.mix(0x2A5A7A, air.skyAt(0.2), 0.35 + 0.15 * ridge));
            }
        }
        if (air.outside() != Surroundings.SEA) {
            mist(canvas, view, horizon);
        }
    }

    /** The farthest ground goes on in the foot of the distance, so that they have no edge between them. */
    private void mist(Canvas canvas, Projection view, double horizon) {
        double high = MIST * view.focal();
        double[] light = new double[3];
        air.light().at(0, 0, 0, 0, 1, 0, light);
        int ground = Shade.lit(ShellPainter.ground(set, air.weather()), light[0], light[1], light[2]);
        int rgb = air.through(ground, FAR);
        for (int band = 0; band < MIST_BANDS; band++) {
            double top = horizon - high * (band + 1) / MIST_BANDS;
            double share = 1 - band / (double) MIST_BANDS;
            double[] stripe = {
                0, top, view.width(), top, view.width(), top + high / MIST_BANDS, 0, top + high / MIST_BANDS
            };
            canvas.polygon(rgb, 0.75 * share, stripe);
        }
    }

    private int far(int rgb, double share) {
        return air.distant(Shade.mix(rgb, air.skyAt(0.05), share));
    }

    private static void woods(Canvas canvas, Projection view, double horizon, int ridge, int rgb) {
        hills(canvas, view, horizon, ridge, rgb);
        double step = 1.6 + 0.5 * ridge;
        for (int tree = 0; tree < (int) (360 / step); tree++) {
            double x = column(view, tree * step + Noise.unit(85 + ridge, tree));
            if (x > -60 && x < view.width() + 60) {
                double high = view.focal() * (0.05 + 0.05 * Noise.unit(88 + ridge, tree)) * (1 + 0.25 * ridge);
                double wide = high * 0.3;
                double foot = horizon - view.focal() * 0.03 * (2 - ridge) + 20;
                canvas.polygon(rgb, x - wide, foot, x, foot - high - 20, x + wide, foot);
            }
        }
    }

    private void sea(Canvas canvas, Projection view, double horizon, int ridge, int rgb) {
        double top = horizon - view.focal() * 0.02 + ridge * view.focal() * 0.012;
        canvas.polygon(rgb, 0, top, view.width(), top, view.width(), horizon + 60, 0, horizon + 60);
        for (int glint = 0; glint < 18; glint++) {
            double x = view.width() * ((Noise.unit(75 + ridge, glint) + air.seconds() * 0.004 * (ridge + 1)) % 1.0);
            double wide = view.width() * (0.01 + 0.03 * Noise.unit(76 + ridge, glint));
            double y = top + view.focal() * 0.01 * Noise.unit(77 + ridge, glint);
            canvas.line(0xFFFFFF, 0.22, Math.max(1, view.height() / 500.0), x, y, x + wide, y);
        }
    }

    /** The column of something in direction {@code bearing} degrees; far off the frame when behind. */
    private static double column(Projection view, double bearing) {
        double away = Ease.shortest(bearing - view.camera().pan());
        if (Math.abs(away) > 80) {
            return Math.signum(away) * 1e5;
        }
        return view.width() * 0.5 + Math.tan(Math.toRadians(away)) * view.focal();
    }

    private static void stars(Canvas canvas, Projection view, double horizon) {
        for (int star = 0; star < 140; star++) {
            double x = column(view, Noise.unit(61, star) * 360);
            double y = horizon - (0.06 + Noise.unit(62, star) * 0.8) * view.focal();
            double size = 0.5 + Noise.unit(63, star) * view.height() / 700.0;
            if (x > 0 && x < view.width() && y > 0) {
                canvas.oval(0xEAF2FF, 0.35 + 0.6 * Noise.unit(64, star), x, y, size, size);
            }
        }
    }

    private void disc(Canvas canvas, Projection view, double horizon) {
        double x = column(view, 24);
        double y = horizon - view.focal() * (air.night() ? 0.42 : 0.2);
        double radius = view.focal() * 0.045;
        int rgb = air.night() ? 0xE8F0FF : 0xFFF2C0;
        canvas.oval(rgb, air.weather() == Weather.CLEAR ? 0.95 : 0.3, x, y, radius, radius);
        canvas.glow().halo(x, y, radius * 9, rgb, air.night() ? 0.16 : 0.35);
    }

    private void clouds(Canvas canvas, Projection view, double horizon) {
        int lit = Shade.mix(air.skyAt(0), 0xFFFFFF, air.night() ? 0.06 : 0.7);
        for (int cloud = 0; cloud < 9; cloud++) {
            double x = column(view, Noise.unit(65, cloud) * 360 + air.seconds() * 0.22);
            if (Math.abs(x - view.width() / 2.0) > view.width()) {
                continue;
            }
            double y = horizon - view.focal() * (0.12 + 0.34 * Noise.unit(66, cloud));
            double size = view.focal() * (0.05 + 0.06 * Noise.unit(67, cloud));
            for (int puff = 0; puff < 6; puff++) {
                double px = x + (puff - 2.5) * size * 0.62;
                double py = y
                        - size * 0.32 * Math.sin(Math.PI * (puff + 0.5) / 6)
                        - size * 0.15 * Noise.unit(68, cloud * 7 + puff);
                double radius = size * (0.36 + 0.34 * Math.sin(Math.PI * (puff + 0.5) / 6));
                canvas.oval(Shade.mix(lit, air.skyAt(0.5), 0.3), 0.7, px, py + size * 0.1, radius, radius * 0.62);
                canvas.oval(lit, 0.75, px, py, radius, radius * 0.6);
            }
        }
    }

    private static void hills(Canvas canvas, Projection view, double horizon, int ridge, int rgb) {
        Outline outline = canvas.outline();
        outline.to(-40, horizon + 60);
        for (int step = 0; step <= 24; step++) {
            double x = view.width() * (step / 24.0 * 1.1 - 0.05);
            double bearing = view.camera().pan() + Math.toDegrees(Math.atan((x - view.width() / 2.0) / view.focal()));
            double rise = 0.035
                    + 0.05 * (2 - ridge) * 0.5
                    + 0.03 * Noise.smooth(70 + ridge, bearing / 11)
                    + 0.012 * Noise.smooth(80 + ridge, bearing / 3.3);
            outline.to(x, horizon - view.focal() * Math.max(0.004, rise));
        }
        outline.to(view.width() + 40, horizon + 60);
        Path2D path = outline.polygon();
        canvas.fill(rgb, path);
    }

    private void skyline(Canvas canvas, Projection view, double horizon, int ridge, int rgb) {
        double step = 5.5 - ridge * 0.8;
        for (int tower = 0; tower < (int) (360 / step); tower++) {
            double left = column(view, tower * step);
            double right = column(view, tower * step + step * (0.7 + 0.32 * Noise.unit(90 + ridge, tower)));
            if (right < 0 || left > view.width() || right < left || right - left > view.width()) {
                continue;
            }
            double high = view.focal() * (0.05 + 0.2 * Noise.unit(93 + ridge, tower) * (1 - 0.25 * ridge));
            canvas.polygon(rgb, left, horizon + 30, left, horizon - high, right, horizon - high, right, horizon + 30);
            if (air.darkness() > 0.35) {
                windows(canvas, left, right, horizon, high, tower * 3L + ridge);
            }
        }
    }

    private static void windows(Canvas canvas, double left, double right, double horizon, double high, long tower) {
        double wide = (right - left) / 7;
        for (int light = 0; light < 16; light++) {
            double x = left + wide * (0.6 + (int) (Noise.unit(97, tower * 31 + light) * 6));
            double y = horizon - high * (0.06 + 0.88 * Noise.unit(98, tower * 31 + light));
            int rgb = Noise.unit(99, tower * 31 + light) < 0.7 ? 0xFFD890 : 0x9AD8FF;
            canvas.polygon(rgb, 0.75, new double[] {
                x, y, x + wide * 0.45, y, x + wide * 0.45, y + wide * 0.4, x, y + wide * 0.4
            });
        }
    }
}
