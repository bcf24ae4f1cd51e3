package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.form.Make;

/** What is painted on pieces of particular makes. */
final class Makes {

    private static final int BRASS = 0xE0C070;
    private static final int INK = 0x24201C;

    private Makes() {}

    /** @param make any but {@link Make#PLAIN} */
    static void draw(Brush brush, Make make, int rgb) {
        switch (make) {
            case OFFICE -> Furniture.officeSeat(brush, rgb);
            case CLOCK -> clock(brush, rgb);
            case MIRROR -> mirror(brush, rgb);
            case BOARD -> board(brush, rgb);
            case CABINET -> doors(brush, rgb, Math.min(0.08, brush.height() * 0.1), brush.height() * 0.88);
            case WARDROBE -> doors(brush, rgb, 0.06, brush.height() * 0.96);
            case FRIDGE -> fridge(brush, rgb);
            case STOVE -> stove(brush, rgb);
            case LAPTOP -> laptop(brush, rgb);
            case TRUCK -> truck(brush, rgb);
            case BOAT -> boat(brush);
            case TANK -> tank(brush, rgb);
            case FIREPLACE -> brush.halo(0xFF8A3A, 0.5, brush.halfWidth() * 2.2, 0, brush.height() * 0.3, 0);
            case CANDLE -> brush.halo(0xFFC070, 0.55, 0.5, 0, brush.height() * 0.9, 0);
            case LANTERN ->
                glow(brush, 0xFFC880, 0.5, Math.max(0.5, brush.height()), new double[] {brush.height() * 0.4, 0});
            case STREETLAMP -> glow(brush, 0xFFD890, 0.6, 1.4, new double[] {brush.height() * 0.9, -0.5});
            case STACK -> stack(brush, rgb);
            case PAPERS -> papers(brush);
            case GLOBE -> {}
            case MUG, PLAIN, STOOL, ARMCHAIR, BARREL, CHEST, FENCE, BUSH, FLOWERS, PINE, PALM -> {}
        }
    }

    /** @param at height and depth of the middle, metres */
    private static void glow(Brush brush, int rgb, double strength, double radius, double[] at) {
        if (brush.burns()) {
            brush.halo(rgb, strength, radius, 0, at[0], at[1]);
        }
    }

    /** Lines of writing on the topmost sheet. */
    private static void papers(Brush brush) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double y = Math.max(0.006, brush.height()) + 0.001;
        for (int line = 0; line < 6; line++) {
            double z = d * (0.7 - 0.26 * line);
            brush.top(0x8A8C98, -w * 0.76, w * (0.2 + 0.5 * brush.chance(line)), z, z + d * 0.06, y);
        }
    }

    /** The backs of the books, each in its own colour. */
    private static void stack(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        int books = Math.clamp(Math.round(brush.height() / 0.05), 1, 12);
        double thick = brush.height() / books;
        for (int book = 0; book < books; book++) {
            double low = thick * book + 0.003;
            double high = thick * (book + 1) - 0.003;
            int spine = Shade.mix(rgb, Furniture.spine(brush.chance(book + 80)), 0.6);
            brush.front(spine, -w * 0.97, w * 0.97, low, high, -d - 0.001);
            double gilt = (high - low) * 0.3;
            brush.front(Shade.mix(spine, 0xFFE0A0, 0.5), -w * 0.4, w * 0.3, low + gilt, high - gilt, -d - 0.002);
        }
    }

    private static void clock(Brush brush, int rgb) {
        double h = brush.height();
        double w = brush.halfWidth();
        double z = -Math.clamp(brush.halfDepth(), 0.008, 0.03) - 0.001;
        double r = Math.min(w, h / 2) * 0.86;
        if (!brush.seesFront(z)) {
            return;
        }
        round(brush, Shade.times(rgb, 0.7), r * 1.06, h / 2, z);
        round(brush, 0xF8F2E4, r * 0.94, h / 2, z);
        for (int hour = 0; hour < 12; hour++) {
            hand(brush, hour / 12.0, r * 0.76, r * 0.88, r * (hour % 3 == 0 ? 0.035 : 0.018), z);
        }
        hand(brush, 0.14, -r * 0.1, r * 0.5, r * 0.035, z);
        hand(brush, 0.83, -r * 0.1, r * 0.74, r * 0.022, z);
    }

    private static void round(Brush brush, int rgb, double radius, double middle, double z) {
        brush.begin();
        for (int corner = 0; corner < 24; corner++) {
            double angle = 2 * Math.PI * corner / 24;
            brush.to(Math.cos(angle) * radius, middle + Math.sin(angle) * radius, z);
        }
        brush.paint(brush.paper(rgb, 0, middle, z), 1);
    }

    /** A stroke from the middle of a clock; {@code turn} 0 is up and goes round with the clock. */
    private static void hand(Brush brush, double turn, double from, double to, double half, double z) {
        double x = Math.sin(2 * Math.PI * turn);
        double y = Math.cos(2 * Math.PI * turn);
        double middle = brush.height() / 2;
        brush.begin()
                .to(x * from - y * half, middle + y * from + x * half, z)
                .to(x * to - y * half, middle + y * to + x * half, z)
                .to(x * to + y * half, middle + y * to - x * half, z)
                .to(x * from + y * half, middle + y * from - x * half, z);
        brush.paint(INK, 1);
    }

    private static void mirror(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double z = -brush.halfDepth() - 0.001;
        double in = Math.min(0.06, w * 0.15);
        brush.front(Shade.mix(rgb, 0xB08850, 0.5), -w, w, 0, h, z);
        if (!brush.seesFront(z)) {
            return;
        }
        int glass = Shade.mix(brush.air().skyAt(0.4), brush.paper(0xC8D4DC, 0, h / 2, z), 0.6);
        brush.face(glass, 1, -w + in, w - in, in, h - in, z);
        for (int gleam = 0; gleam < 2; gleam++) {
            double x = -w * (0.5 - 0.45 * gleam);
            double wide = w * (0.28 - 0.16 * gleam);
            brush.begin()
                    .to(x, in, z)
                    .to(x + wide, in, z)
                    .to(Math.min(w - in, x + wide + w * 0.4), h - in, z)
                    .to(Math.min(w - in, x + w * 0.4), h - in, z);
            brush.paint(0xFFFFFF, 0.22);
        }
    }

    private static void board(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double low = h > 1.6 ? h * 0.38 : 0;
        boolean dark = Shade.luminance(rgb) < 110;
        int chalk = dark ? 0xDCE4DC : 0x2A4A8A;
        for (int line = 0; line < 5; line++) {
            double y = h - 0.12 - (h - low - 0.24) * (line + 0.5) / 5;
            double left = -w * 0.84 + w * 0.1 * brush.chance(line);
            double right = w * (0.05 + 0.5 * brush.chance(line + 9));
            brush.shining(chalk, 0.75, left, right, y, y + 0.018, -0.013);
        }
        brush.shining(dark ? 0xF0C060 : 0xC03A3A, 0.8, w * 0.6, w * 0.85, h - 0.34, h - 0.32, -0.013);
    }

    private static void doors(Brush brush, int rgb, double low, double high) {
        double w = brush.halfWidth();
        double z = -brush.halfDepth() - 0.001;
        int count = Math.clamp(Math.round(w * 2 / 0.55), 1, 6);
        double wide = 2 * w / count;
        for (int door = 0; door < count; door++) {
            double left = -w + door * wide;
            brush.front(Shade.times(rgb, 0.62), left, left + wide, low, high, z);
            brush.front(Shade.times(rgb, 1.08), left + 0.008, left + wide - 0.008, low + 0.012, high - 0.012, z);
            brush.front(Shade.times(rgb, 0.88), left + 0.06, left + wide - 0.06, low + 0.07, high - 0.07, z);
            brush.front(Shade.times(rgb, 1.02), left + 0.075, left + wide - 0.075, low + 0.085, high - 0.085, z);
            double knob = door % 2 == 0 ? left + wide - 0.045 : left + 0.025;
            double middle = (low + high) / 2;
            brush.front(BRASS, knob, knob + 0.02, middle - 0.05, middle + 0.05, z);
        }
    }

    private static void fridge(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double z = -brush.halfDepth() - 0.001;
        double cut = h * 0.64;
        int pale = Shade.mix(rgb, 0xF0F4F4, 0.6);
        brush.front(pale, -w + 0.01, w - 0.01, 0.06, cut - 0.008, z);
        brush.front(pale, -w + 0.01, w - 0.01, cut + 0.008, h - 0.01, z);
        brush.front(0x8A9298, -w + 0.05, -w + 0.08, cut - 0.42, cut - 0.06, z);
        brush.front(0x8A9298, -w + 0.05, -w + 0.08, cut + 0.06, Math.min(h - 0.05, cut + 0.3), z);
        brush.front(0xE8C050, w * 0.2, w * 0.45, h * 0.78, h * 0.86, z);
    }

    private static void stove(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double z = -brush.halfDepth() - 0.001;
        brush.front(Shade.times(rgb, 0.8), -w * 0.9, w * 0.9, h * 0.14, h * 0.66, z);
        brush.shining(0x241208, 1, -w * 0.72, w * 0.72, h * 0.24, h * 0.56, z);
        brush.shining(0xFF9A3A, 0.5, -w * 0.66, w * 0.66, h * 0.26, h * 0.36, z);
        for (int knob = 0; knob < 4; knob++) {
            double x = -w * 0.7 + w * 1.4 * knob / 3;
            brush.front(0x2A2A2E, x - 0.02, x + 0.02, h * 0.76, h * 0.76 + 0.04, z);
        }
        for (int ring = 0; ring < 4; ring++) {
            double x = (ring % 2 == 0 ? -1 : 1) * w * 0.45;
            double back = (ring < 2 ? -1 : 1) * brush.halfDepth() * 0.42;
            brush.top(0x202024, x - w * 0.28, x + w * 0.28, back - w * 0.22, back + w * 0.22, h + 0.001);
        }
    }

    private static void laptop(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = Math.max(0.1, brush.height());
        brush.top(0x20242E, -w * 0.9, w * 0.9, -d * 0.3, d * 0.7, 0.019);
        brush.top(0x3A404C, -w * 0.3, w * 0.3, -d * 0.9, -d * 0.45, 0.019);
        Devices.display(brush, rgb, -w + 0.012, w - 0.012, 0.03, h - 0.012, d * 0.86 - 0.001);
    }

    private static void truck(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int glass = Shade.mix(brush.air().skyAt(0.4), 0x7C9CB0, 0.5);
        Blocks.hubs(brush, w, d, Math.min(h * 0.18, w * 0.2));
        for (int side = -1; side <= 1; side += 2) {
            Blocks.band(brush, Shade.times(rgb, 1.2), -w, w * 0.62, h * 0.62, h * 0.68, side * d * 0.971);
            Blocks.band(brush, glass, w * 0.68, w * 0.93, h * 0.54, h * 0.76, side * d * 0.921);
        }
        brush.flank(glass, 1, w * 0.971, h * 0.54, h * 0.78, -d * 0.84, d * 0.84);
        brush.flank(0xFFF6D8, 1, w * 1.001, h * 0.18, h * 0.26, -d * 0.85, -d * 0.55);
        brush.flank(0xFFF6D8, 1, w * 1.001, h * 0.18, h * 0.26, d * 0.55, d * 0.85);
    }

    private static void boat(Brush brush) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int glass = Shade.mix(brush.air().skyAt(0.4), 0x5C7C94, 0.5);
        for (int side = -1; side <= 1; side += 2) {
            for (int pane = 0; pane < 3; pane++) {
                double x = -w * 0.66 + w * 0.2 * pane;
                Blocks.band(brush, glass, x, x + w * 0.14, h * 0.6, h * 0.76, side * d * 0.601);
            }
        }
        brush.flank(glass, 1, -w * 0.049, h * 0.6, h * 0.78, -d * 0.5, d * 0.5);
    }

    /** Bubbles that rise in the light. */
    private static void tank(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double time = brush.air().seconds();
        double away = Math.max(0.01, Math.hypot(brush.eyeX(), brush.eyeZ()));
        double frontX = brush.eyeX() / away;
        double frontZ = brush.eyeZ() / away;
        for (int bubble = 0; bubble < 14; bubble++) {
            double rise = (brush.chance(bubble) + time * (0.05 + 0.06 * brush.chance(bubble + 20))) % 1.0;
            double y = h * (0.16 + 0.7 * rise);
            double side = (brush.chance(bubble + 40) - 0.5) * 1.1 * w;
            double size = 0.008 + 0.014 * brush.chance(bubble + 60);
            double x = frontX * w * 0.8 - frontZ * side;
            double z = frontZ * w * 0.8 + frontX * side;
            brush.begin()
                    .to(x + frontZ * size, y, z - frontX * size)
                    .to(x, y - size, z)
                    .to(x - frontZ * size, y, z + frontX * size)
                    .to(x, y + size, z);
            brush.paint(0xFFFFFF, 0.55);
        }
        brush.halo(rgb, 0.35, Math.max(0.6, h * 0.5), 0, h * 0.5, 0);
    }
}
