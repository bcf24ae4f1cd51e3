package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Shade;

/** Windows with what is outside, doors, curtains, pictures. */
final class Openings {

    /** Stripes in which the sky in a window changes its colour evenly. */
    private static final int BANDS = 9;

    /** Lit windows of a tower at most. */
    private static final int LIGHTS = 14;

    private Openings() {}

    static void window(Brush brush) {
        double w = brush.halfWidth();
        double h = brush.height();
        outside(brush, w, h, 0);
        double day = Shade.luminance(brush.air().skyAt(0.3)) / 255;
        brush.halo(brush.air().skyAt(0.2), 0.08 + 0.14 * day, Math.max(w, h) * 1.4, 0, h * 0.55, -0.02);
    }

    /** Sky and distance in the opening; they move against the frame as the camera moves. */
    private static void outside(Brush brush, double w, double h, double z) {
        Air air = brush.air();
        for (int band = 0; band < BANDS; band++) {
            brush.rising(
                    air.skyAt(0.9 * band / BANDS),
                    air.skyAt(0.9 * (band + 1) / BANDS),
                    -w,
                    w,
                    h * band / BANDS - (band == 0 ? 0 : 0.004),
                    h * (band + 1) / BANDS,
                    z);
        }
        double away = Math.max(0.8, Math.abs(brush.eyeZ()));
        double slideX = brush.eyeX() * Math.min(0.96, 14 / (away + 14));
        double slideY = (brush.eyeY() - h * 0.3) * Math.min(0.9, 10 / (away + 10));
        boolean clear = air.weather() != Weather.FOG;
        if (air.darkness() > 0.7 && clear) {
            stars(brush, w, h, slideX, slideY, z);
        }
        if (air.darkness() < 0.75) {
            clouds(brush, w, h, slideX, slideY, z);
        }
        switch (air.outside()) {
            case CITY -> city(brush, w, h, slideX, slideY, z);
            case HILLS -> Vista.land(brush, new double[] {w, h, z}, slideX, slideY);
            case FOREST -> Vista.forest(brush, new double[] {w, h, z}, slideX, slideY);
            case SEA -> Vista.sea(brush, new double[] {w, h, z}, slideX);
        }
        weather(brush, w, h, z);
        brush.begin().to(-w, h * 0.2, z).to(-w, h * 0.62, z).to(-w * 0.1, h, z).to(-w * 0.62, h, z);
        brush.paint(0xFFFFFF, 0.05);
    }

    private static void stars(Brush brush, double w, double h, double slideX, double slideY, double z) {
        for (int star = 0; star < 26; star++) {
            double x = slideX + (brush.chance(star) * 2 - 1) * (w + 1.5);
            double y = slideY + h * (0.3 + brush.chance(star + 50));
            if (Math.abs(x) < w - 0.02 && y > 0 && y < h - 0.02) {
                brush.face(0xE8F0FF, 0.4 + 0.5 * brush.chance(star + 99), x, x + 0.014, y, y + 0.014, z);
            }
        }
    }

    private static void city(Brush brush, double w, double h, double slideX, double slideY, double z) {
        for (int ridge = 0; ridge < 2; ridge++) {
            double dark = brush.air().darkness();
            int stone = Shade.mix(0x7C8AA0, 0x0A0F22, dark);
            int rgb = Shade.mix(stone, brush.air().skyAt(0.1), ridge == 0 ? 0.4 : 0.14);
            double step = 0.36;
            int towers = (int) Math.min(40, (2 * w + 4) / step);
            for (int tower = 0; tower < towers; tower++) {
                long which = tower * 13L + ridge * 977L;
                double left = -w - 2 + tower * step + slideX * (ridge == 0 ? 1 : 0.86);
                double right = left + step * (0.68 + 0.4 * brush.chance(which));
                double high = Math.clamp(
                        h * (0.2 + 0.5 * brush.chance(which + 3) * (ridge == 0 ? 1.15 : 0.72)) + slideY * 0.5, 0, h);
                left = Math.max(left, -w);
                right = Math.min(right, w);
                if (right - left < 0.02 || high < 0.02) {
                    continue;
                }
                brush.face(rgb, 1, left, right, 0, high, z);
                if (dark > 0.1) {
                    lights(brush, left, right, high, which, z);
                }
            }
        }
    }

    private static void lights(Brush brush, double left, double right, double high, long tower, double z) {
        double dark = Math.min(1, brush.air().darkness() * 1.2);
        for (int light = 0; light < LIGHTS; light++) {
            long which = tower * 17 + light;
            double x = left + 0.03 + (right - left - 0.08) * ((int) (brush.chance(which + 7) * 4)) / 4.0;
            double y = high * (0.08 + 0.84 * ((int) (brush.chance(which + 11) * 12)) / 12.0);
            int warm =
                    brush.chance(which + 13) < 0.68 ? 0xFFD98A : brush.chance(which + 17) < 0.5 ? 0x8AD0FF : 0xFF8AC0;
            if (x + 0.03 < right) {
                brush.face(warm, dark * (0.55 + 0.4 * brush.chance(which + 19)), x, x + 0.022, y, y + 0.03, z);
            }
        }
    }

    private static void clouds(Brush brush, double w, double h, double slideX, double slideY, double z) {
        int lit = Shade.mix(brush.air().skyAt(0), 0xFFFFFF, 0.6);
        int under = Shade.mix(lit, brush.air().skyAt(0.4), 0.35);
        for (int cloud = 0; cloud < 5; cloud++) {
            double x = slideX
                    + (brush.chance(cloud + 300) * 2 - 1) * (w + 1)
                    + brush.air().seconds() * 0.01;
            double y = slideY * 0.6 + h * (0.55 + 0.4 * brush.chance(cloud + 310));
            double wide = 0.3 + 0.4 * brush.chance(cloud + 320);
            if (Math.abs(x) < w + wide) {
                cloud(brush, lit, under, new double[] {x, y, wide, z}, cloud);
            }
        }
    }

    /** Puffs on a level foot; {@code place} holds x, y, half the width and z. */
    private static void cloud(Brush brush, int lit, int under, double[] place, int which) {
        double wide = place[2];
        for (int pass = 0; pass < 2; pass++) {
            for (int puff = 0; puff < 6; puff++) {
                double along = (puff - 2.5) / 2.5;
                double size =
                        wide * (0.2 + 0.16 * Math.cos(along * 1.4) + 0.08 * brush.chance(which * 9L + puff + 330));
                double x = place[0] + along * wide * 0.8;
                double y = place[1] + size * 0.3 + (pass == 0 ? -0.02 : 0.012);
                brush.puff(pass == 0 ? under : lit, pass == 0 ? 0.55 : 0.7, x, y, size, size * 0.42, place[3]);
            }
        }
    }

    private static void weather(Brush brush, double w, double h, double z) {
        Weather weather = brush.air().weather();
        if (weather != Weather.RAIN && weather != Weather.STORM && weather != Weather.SNOW) {
            return;
        }
        boolean snow = weather == Weather.SNOW;
        int drops = snow ? 44 : 60;
        double time = brush.air().seconds();
        for (int drop = 0; drop < drops; drop++) {
            double speed = snow ? 0.35 + 0.25 * brush.chance(drop + 600) : 3.2 + 1.4 * brush.chance(drop + 600);
            double fall = brush.chance(drop + 620) + time * speed / Math.max(0.5, h);
            double y = h * (1 - (fall - Math.floor(fall)));
            double x = (brush.chance(drop + 640) * 2 - 1) * w + (snow ? 0.05 * Math.sin(time * 2 + drop) : 0);
            double size = snow ? 0.022 : 0.007;
            double tall = snow ? 0.022 : 0.13;
            if (Math.abs(x) < w - 0.03 && y + tall < h) {
                if (snow) {
                    brush.puff(0xDCE8FF, 0.85, x, y + size / 2, size / 2, size / 2, z);
                } else {
                    brush.face(0xDCE8FF, 0.4, x, x + size, y, y + tall, z);
                }
            }
        }
    }

    static void door(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double z = -Math.clamp(brush.halfDepth(), 0.01, 0.06) - 0.002;
        for (int row = 0; row < 2; row++) {
            double low = row == 0 ? h * 0.08 : h * 0.54;
            double high = row == 0 ? h * 0.46 : h * 0.92;
            for (int column = 0; column < 2; column++) {
                double left = column == 0 ? -w * 0.78 : w * 0.08;
                double right = column == 0 ? -w * 0.08 : w * 0.78;
                brush.front(Shade.times(rgb, 0.8), left, right, low, high, z);
                brush.front(Shade.times(rgb, 1.1), left + w * 0.06, right - w * 0.06, low + 0.04, high - 0.03, z);
                brush.rear(Shade.times(rgb, 0.84), left, right, low, high, -z);
            }
        }
    }

    static void curtain(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        int folds = Math.clamp(Math.round(w * 2 / 0.09), 4, 48);
        double sway = 0.01 * Math.sin(brush.air().seconds() * 0.9);
        for (int fold = 0; fold < folds; fold++) {
            double left = Math.clamp(-w + 2 * w * fold / folds + sway, -w, w);
            double right = Math.clamp(-w + 2 * w * (fold + 1.04) / folds + sway, -w, w);
            double tone = 0.82 + 0.3 * Math.pow(Math.sin(fold * 1.9 + 0.6), 2);
            brush.front(Shade.times(rgb, tone), left, right, 0.02, h, -0.021);
            brush.rear(Shade.times(rgb, tone), left, right, 0.02, h, 0.021);
        }
    }

    static void picture(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = Math.clamp(brush.halfDepth(), 0.008, 0.03);
        double z = -d - 0.001;
        double x = w - 0.05;
        brush.front(0xF4ECDC, -x, x, 0.05, h - 0.05, z);
        brush.front(Shade.mix(rgb, 0xA8D0E8, 0.5), -x + 0.03, x - 0.03, h * 0.4, h - 0.08, z - 0.001);
        brush.front(Shade.mix(rgb, 0x4A7A5A, 0.5), -x + 0.03, x - 0.03, 0.08, h * 0.42, z - 0.001);
        brush.front(0xFFE8A8, x * 0.2, x * 0.45, h * 0.62, h * 0.76, z - 0.002);
    }
}
