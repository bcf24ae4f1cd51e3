package studio.backlot.render.animatic.effect;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Projection;

/** Weather between the lens and the distance, in three depths: what is near is larger, faster and rarer. It turns with the camera. */
final class Downfall {

    private static final double[] NEAR = {0.3, 0.6, 1};
    private static final int[] DROPS = {130, 80, 26};
    private static final int[] FLAKES = {150, 80, 22};
    private static final int GRAINS = 150;

    private final Canvas canvas;

    Downfall(Canvas canvas) {
        this.canvas = canvas;
    }

    void fall(Projection view, Air air) {
        switch (air.weather()) {
            case RAIN -> rain(view, air, 1);
            case STORM -> {
                rain(view, air, 1.5);
                lightning(air.seconds());
            }
            case SNOW -> snow(view, air);
            case DUST -> {
                banks(view, air, 16, 0.055, 0.17);
                grains(view, air);
            }
            case FOG -> banks(view, air, 12, 0.018, 0.14);
            case CLEAR -> {}
        }
    }

    /** Where something that belongs to a direction stands on a frame that is wider than the picture, 0 to 1. */
    private static double turned(Projection view, double place, double near) {
        double turn = Math.toRadians(view.camera().pan()) * view.focal() / view.width();
        double at = place - turn * (0.8 + 0.2 * near);
        return at - Math.floor(at);
    }

    private void rain(Projection view, Air air, double force) {
        double height = canvas.height();
        double width = canvas.width();
        int rgb = Shade.mix(Shade.mix(air.haze(), 0xFFFFFF, 0.55), 0xC8DCFF, 0.4);
        for (int layer = 0; layer < NEAR.length; layer++) {
            double near = NEAR[layer];
            double slant = 0.05 * force;
            double length = height * (0.035 + 0.11 * near);
            double thick = Math.max(0.8, near * near * height / 420);
            for (int drop = 0; drop < DROPS[layer] * force; drop++) {
                long seed = 311L + layer;
                double fall = Noise.unit(seed, drop) + air.seconds() * (1.3 + 1.5 * near);
                double down = fall - Math.floor(fall);
                long round = (long) Math.floor(fall) * 997 + drop;
                double y = down * height * 1.3 - height * 0.15;
                double x = turned(view, Noise.unit(seed + 8, round), near) * width * 1.2
                        - width * 0.1
                        - (down - 0.5) * width * slant;
                canvas.line(rgb, 0.13 + 0.2 * near, thick, x, y, x - length * slant * width / height * 1.3, y + length);
            }
        }
        splashes(view, air, rgb);
    }

    /** Rings where drops meet the ground. */
    private void splashes(Projection view, Air air, int rgb) {
        for (int splash = 0; splash < 46; splash++) {
            double beat = air.seconds() / 0.34 + Noise.unit(315, splash);
            double age = beat - Math.floor(beat);
            long round = (long) Math.floor(beat) * 61 + splash;
            double ahead = 1.6 + 7 * Noise.unit(316, round);
            double aside = Noise.signed(317, round) * ahead * 0.8;
            double pan = Math.toRadians(view.camera().pan());
            double x = view.camera().position().x() + ahead * Math.sin(pan) + aside * Math.cos(pan);
            double z = view.camera().position().z() + ahead * Math.cos(pan) - aside * Math.sin(pan);
            double depth = view.depth(x, 0, z);
            if (depth > 0.8) {
                double size = view.scale(depth) * (0.012 + 0.045 * age);
                double flat = Math.clamp(view.camera().position().y() / depth, 0.08, 0.7);
                canvas.oval(
                        rgb,
                        0.3 * (1 - age),
                        view.column(view.across(x, 0, z), depth),
                        view.row(view.above(x, 0, z), depth),
                        size,
                        size * flat);
            }
        }
    }

    private void snow(Projection view, Air air) {
        double height = canvas.height();
        double width = canvas.width();
        int rgb = Shade.mix(0xFFFFFF, air.haze(), air.night() ? 0.35 : 0.08);
        for (int layer = 0; layer < NEAR.length; layer++) {
            double near = NEAR[layer];
            double size = Math.max(0.8, near * near * height / 105);
            double alpha = layer == 2 ? 0.5 : 0.85;
            for (int flake = 0; flake < FLAKES[layer]; flake++) {
                long seed = 321L + layer;
                double fall = Noise.unit(seed, flake) + air.seconds() * (0.05 + 0.16 * near);
                double down = fall - Math.floor(fall);
                long round = (long) Math.floor(fall) * 997 + flake;
                double sway = 0.02 * Math.sin(air.seconds() * (0.7 + 0.5 * near) + flake * 1.7);
                double x = turned(view, Noise.unit(seed + 8, round) + sway, near) * width * 1.1 - width * 0.05;
                double own = size * (0.7 + 0.6 * Noise.unit(seed + 4, flake));
                canvas.oval(rgb, alpha, x, down * height * 1.1 - height * 0.05, own, own);
            }
        }
    }

    /** Banks of dust or fog that drift along the ground. */
    private void banks(Projection view, Air air, int count, double speed, double strength) {
        double width = canvas.width();
        double height = canvas.height();
        int rgb = air.night() ? Shade.mix(air.haze(), 0xA8B4CC, 0.3) : air.haze();
        for (int bank = 0; bank < count; bank++) {
            double near = Noise.unit(333, bank);
            double x = turned(view, Noise.unit(331, bank) + air.seconds() * speed * (0.6 + near), near);
            double y = height * (0.42 + 0.5 * near);
            canvas.glow()
                    .halo(
                            x * width * 1.6 - width * 0.3,
                            y,
                            width * (0.2 + 0.16 * near),
                            height * (0.07 + 0.08 * near),
                            rgb,
                            strength);
        }
    }

    /** Sand that the wind drives by, low and flat. */
    private void grains(Projection view, Air air) {
        double height = canvas.height();
        double width = canvas.width();
        int rgb = Shade.mix(air.haze(), 0xFFE6B8, air.night() ? 0.35 : 0.5);
        for (int grain = 0; grain < GRAINS; grain++) {
            double near = Noise.unit(351, grain);
            double blown = Noise.unit(352, grain) + air.seconds() * (0.25 + 0.7 * near);
            long round = (long) Math.floor(blown) * 613 + grain;
            double x = turned(view, blown - Math.floor(blown), near) * width * 1.2 - width * 0.1;
            double y = height * (0.25 + 0.8 * Math.sqrt(Noise.unit(353, round)))
                    + height * 0.01 * Math.sin(air.seconds() * 3 + grain);
            double length = width * (0.004 + 0.03 * near * near);
            canvas.line(rgb, 0.2 + 0.3 * near, Math.max(0.8, near * height / 420), x, y, x - length, y + length * 0.12);
        }
    }

    /** Now and then the whole sky lights up, twice in short order. */
    private void lightning(double seconds) {
        long strike = (long) Math.floor(seconds / 3.4);
        double since = seconds - 3.4 * (strike + 0.5 * Noise.unit(341, strike));
        if (since < 0 || since > 0.9 || Noise.unit(342, strike) > 0.7) {
            return;
        }
        double flash = Math.exp(-since * 9) + (since > 0.16 ? 0.7 * Math.exp(-(since - 0.16) * 6) : 0);
        double x = canvas.width() * Noise.unit(343, strike);
        canvas.glow().halo(x, 0, canvas.width() * 1.4, canvas.height() * 1.6, 0xC8D8FF, 0.6 * Math.min(1, flash));
    }
}
