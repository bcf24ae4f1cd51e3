package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Cues;

/** What shines by itself: screens, computers, racks, tablets, lamps. */
final class Devices {

    private Devices() {}

    /** A screen on a wall or a stand. */
    static void screen(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = Math.clamp(brush.halfDepth(), 0.01, 0.04);
        display(brush, rgb, -w + 0.03, w - 0.03, 0.03, h - 0.03, -d - 0.001);
    }

    static void computer(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        double foot = h * 0.2;
        brush.top(0x474E5C, -w * 0.58, w * 0.58, -d * 0.9, -d * 0.5, 0.021);
        for (int row = 0; row < 4; row++) {
            double z = -d * (0.88 - 0.1 * row);
            brush.top(0x20242E, -w * 0.57, w * 0.57, z, z + d * 0.012, 0.022);
        }
        display(brush, rgb, -w + 0.02, w - 0.02, foot + 0.02, h - 0.02, d * 0.2 - 0.001);
        double back = d * 0.2 + 0.036;
        brush.rear(0x2C313C, -w * 0.5, w * 0.5, foot + h * 0.15, foot + h * 0.55, back);
        if (!brush.seesFront(d * 0.2)) {
            brush.halo(rgb, 0.22, 0.8, 0, h * 0.6, -0.3);
        }
    }

    /** A lit display with windows, lines of code that run, and a glow; alarms turn it red. */
    static void display(Brush brush, int rgb, double x0, double x1, double y0, double y1, double z) {
        if (!brush.seesFront(z)) {
            return;
        }
        Air air = brush.air();
        double time = air.seconds();
        boolean alarm = air.has(Cues.ALARM) || air.alarmed();
        double flash = alarm ? 0.5 + 0.5 * Math.cos(time * 2 * Math.PI * 1.2) : 0;
        int tint = alarm ? Shade.mix(rgb, 0xFF2A22, 0.65 + 0.3 * flash) : rgb;
        double flicker = air.has(Cues.GLITCH) && brush.chance((long) (time * 24) + 5000) < 0.18 ? 0.55 : 1;
        int glass = Shade.times(Shade.mix(0x06101C, tint, 0.22), flicker);
        brush.shining(glass, 1, x0, x1, y0, y1, z);
        double w = x1 - x0;
        double h = y1 - y0;
        double pixels = brush.scale((x0 + x1) / 2, (y0 + y1) / 2, z) * h;
        brush.shining(tint, 0.85, x0 + w * 0.03, x1 - w * 0.03, y1 - h * 0.1, y1 - h * 0.06, z - 0.001);
        if (pixels > 24) {
            code(brush, tint, flicker, new double[] {x0 + w * 0.05, y0 + h * 0.07, w * 0.52, h * 0.78}, z - 0.001);
            chart(brush, tint, new double[] {x0 + w * 0.62, y0 + h * 0.1, w * 0.32, h * 0.34}, z - 0.001);
            brush.shining(tint, 0.18, x0 + w * 0.62, x1 - w * 0.05, y0 + h * 0.52, y1 - h * 0.16, z - 0.001);
            brush.shining(
                    Shade.mix(tint, 0xFFFFFF, 0.5),
                    0.7,
                    x0 + w * 0.66,
                    x0 + w * 0.78,
                    y0 + h * 0.6,
                    y0 + h * 0.76,
                    z - 0.002);
        }
        double strength = (0.2 + 0.16 * flash) * flicker;
        brush.halo(tint, strength, Math.max(w, h) * 1.05, (x0 + x1) / 2, (y0 + y1) / 2, z);
    }

    private static void code(Brush brush, int tint, double flicker, double[] area, double z) {
        double time = brush.air().seconds();
        double speed = brush.air().has(Cues.DATA) || brush.air().has(Cues.ALARM) ? 3.2 : 0.8;
        double scroll = time * speed;
        int rows = 11;
        for (int row = 0; row < rows; row++) {
            long line = (long) Math.floor(scroll) + row;
            double y = area[1] + area[3] * (1 - (row + 1 - (scroll - Math.floor(scroll))) / rows);
            if (y < area[1] || y > area[1] + area[3] * 0.94) {
                continue;
            }
            double indent = Math.floor(brush.chance(line + 200) * 4) * 0.06;
            double length = 0.18 + 0.6 * brush.chance(line + 300);
            int rgb = brush.chance(line + 400) < 0.25 ? Shade.mix(tint, 0xFFFFFF, 0.65) : tint;
            double x = area[0] + area[2] * indent;
            double end = Math.min(area[0] + area[2], x + area[2] * length);
            brush.shining(rgb, 0.75 * flicker, x, end, y, y + area[3] * 0.035, z);
        }
    }

    private static void chart(Brush brush, int tint, double[] area, double z) {
        double time = brush.air().seconds();
        int bars = 8;
        for (int bar = 0; bar < bars; bar++) {
            double level = 0.25 + 0.7 * Math.abs(Math.sin(bar * 1.7 + time * (0.5 + 0.3 * brush.chance(bar))));
            double x = area[0] + area[2] * bar / bars;
            brush.shining(tint, 0.7, x, x + area[2] * 0.08, area[1], area[1] + area[3] * level, z);
        }
    }

    static void rack(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        if (!brush.seesFront(-d)) {
            return;
        }
        brush.front(Shade.times(rgb, 0.55), -w + 0.03, w - 0.03, 0.05, h - 0.05, -d - 0.001);
        int units = Math.clamp(Math.round(h / 0.14), 4, 18);
        double step = (h - 0.12) / units;
        double time = brush.air().seconds();
        boolean alarm = brush.air().alarmed();
        int accent = alarm ? 0xFF3A2A : 0x4AE8FF;
        for (int unit = 0; unit < units; unit++) {
            double low = 0.06 + unit * step;
            brush.front(Shade.times(rgb, 0.9), -w + 0.045, w - 0.045, low + 0.008, low + step - 0.008, -d - 0.002);
            double middle = low + step / 2;
            brush.front(
                    Shade.times(rgb, 0.45), -w * 0.1, w * 0.72, middle - step * 0.18, middle + step * 0.18, -d - 0.003);
            for (int led = 0; led < 4; led++) {
                long which = unit * 11L + led;
                double rate = 0.8 + 3 * brush.chance(which + 20);
                boolean on = (long) Math.floor(time * rate + 7 * brush.chance(which)) % 3 != 0;
                int glow = brush.chance(which + 40) < 0.7 ? accent : alarm ? 0xFF8A3A : 0x7CFF9A;
                double x = -w + 0.07 + led * 0.045;
                if (x < -w * 0.12) {
                    brush.shining(
                            on ? glow : Shade.times(glow, 0.22),
                            1,
                            x,
                            x + 0.022,
                            middle - 0.012,
                            middle + 0.012,
                            -d - 0.004);
                }
            }
        }
        brush.shining(accent, 0.8, -w + 0.008, -w + 0.022, 0.05, h - 0.05, -d - 0.004);
        brush.halo(accent, 0.1, 0.8, -w * 0.4, h * 0.55, -d - 0.1);
    }

    static void tablet(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        if (h > d * 1.2) {
            display(brush, rgb, -w + 0.012, w - 0.012, 0.012, h - 0.012, -0.009);
            return;
        }
        double y = Math.max(0.008, h) + 0.001;
        if (brush.eyeY() > y) {
            brush.begin()
                    .to(-w * 0.9, y, -d * 0.9)
                    .to(w * 0.9, y, -d * 0.9)
                    .to(w * 0.9, y, d * 0.9)
                    .to(-w * 0.9, y, d * 0.9);
            brush.paint(Shade.mix(rgb, 0xFFFFFF, 0.25), 1);
            for (int line = 0; line < 5; line++) {
                double z = -d * 0.7 + line * d * 0.32;
                brush.begin()
                        .to(-w * 0.7, y, z)
                        .to(w * (0.2 + 0.5 * brush.chance(line)), y, z)
                        .to(w * (0.2 + 0.5 * brush.chance(line)), y, z + d * 0.1)
                        .to(-w * 0.7, y, z + d * 0.1);
                brush.paint(0xFFFFFF, 0.6);
            }
        }
        brush.halo(rgb, 0.35, Math.max(w, d) * 3.2, 0, h, 0);
    }

    static void lamp(Brush brush, int rgb) {
        double h = brush.height();
        if (!brush.burns()) {
            return;
        }
        brush.halo(Shade.mix(rgb, 0xFFD890, 0.6), 0.36, Math.max(0.5, h * 0.9), 0, h * 0.84, 0);
    }
}
