package studio.backlot.render.weave.form;

import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;
import studio.backlot.render.weave.solid.Sway;

/** Containers, hearths, lights and seats of particular makes. */
final class Household {

    private Household() {}

    static void stool(Carving carving) {
        double r = Math.min(carving.halfWidth(), carving.halfDepth());
        double seat = Furnishings.seat(carving.height());
        for (int leg = 0; leg < 4; leg++) {
            double x = (leg % 2 == 0 ? -1 : 1) * r * 0.6;
            double z = (leg < 2 ? -1 : 1) * r * 0.6;
            carving.block(Part.LEG, x - 0.02, x + 0.02, 0, seat - 0.05, z - 0.02, z + 0.02);
        }
        carving.block(
                Part.LEG, -r * 0.6, r * 0.6, seat * 0.35, seat * 0.35 + 0.025, -r * 0.6 - 0.012, -r * 0.6 + 0.012);
        carving.round(
                Part.SEAT, new Ring(0, seat - 0.05, 0, r * 0.9, r * 0.9), new Ring(0, seat, 0, r * 0.94, r * 0.94));
    }

    static void armchair(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double seat = Furnishings.seat(h);
        double arm = Math.min(0.14, w * 0.3);
        carving.block(Part.BODY, -w + arm, w - arm, 0.06, seat - 0.1, -d + 0.03, d * 0.5);
        carving.block(Part.SEAT, -w + arm + 0.005, w - arm - 0.005, seat - 0.1, seat, -d, d * 0.5);
        carving.block(Part.BACK, -w + 0.04, w - 0.04, 0.06, h, d * 0.5, d);
        carving.block(Part.BACK, -w, -w + arm, 0.06, seat + 0.18, -d + 0.02, d * 0.5);
        carving.block(Part.BACK, w - arm, w, 0.06, seat + 0.18, -d + 0.02, d * 0.5);
    }

    static void barrel(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        Ring foot = new Ring(0, 0, 0, w * 0.84, d * 0.84);
        Ring low = new Ring(0, h * 0.25, 0, w * 0.96, d * 0.96);
        Ring high = new Ring(0, h * 0.75, 0, w * 0.96, d * 0.96);
        Ring head = new Ring(0, h, 0, w * 0.84, d * 0.84);
        carving.round(Part.BODY, foot, low);
        carving.round(Part.BODY, low, high);
        carving.round(Part.BODY, high, head);
        for (double y : new double[] {0.2, 0.75}) {
            carving.round(
                    Part.METAL,
                    new Ring(0, h * y, 0, w * 0.985, d * 0.985),
                    new Ring(0, h * (y + 0.05), 0, w * 0.985, d * 0.985));
        }
    }

    static void chest(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        carving.block(Part.BODY, -w + 0.015, w - 0.015, 0, h * 0.62, -d + 0.015, d - 0.015);
        carving.block(Part.TOP, -w, w, h * 0.64, h * 0.9, -d, d);
        carving.block(Part.TOP, -w + 0.02, w - 0.02, h * 0.9, h, -d * 0.7, d * 0.7);
        carving.block(Part.METAL, -0.04, 0.04, h * 0.52, h * 0.72, -d - 0.015, -d + 0.02);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * w * 0.7;
            carving.block(Part.METAL, x - 0.025, x + 0.025, 0, h * 0.9, -d - 0.006, -d + 0.016);
        }
    }

    /** Closed books on each other, none quite on the one below. */
    static void stack(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        int books = books(h);
        double thick = h / books;
        double cover = thick * 0.14;
        for (int book = 0; book < books; book++) {
            double in = w * (0.03 + 0.16 * carving.chance(book));
            double aside = in * (carving.chance(book + 50) * 2 - 1);
            double left = -w + in + aside;
            double right = w - in + aside;
            double low = thick * book;
            carving.block(Part.BODY, left, right, low, low + cover, -d, d);
            carving.block(
                    Part.PAGE, left + 0.006, right - 0.006, low + cover, low + thick - cover, -d + 0.004, d - 0.006);
            carving.block(Part.BODY, left, right, low + thick - cover, low + thick, -d, d);
        }
    }

    /** A book is about five centimetres thick. */
    static int books(double height) {
        return Math.clamp(Math.round(height / 0.05), 1, 12);
    }

    /** Loose sheets. */
    static void papers(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = Math.max(0.006, carving.height());
        carving.block(Part.PAGE, -w, w * 0.8, 0, h * 0.4, -d * 0.8, d);
        carving.block(Part.PAGE, -w * 0.85, w, h * 0.4, h * 0.7, -d, d * 0.85);
        carving.block(Part.PAGE, -w * 0.9, w * 0.86, h * 0.7, h, -d * 0.9, d * 0.92);
    }

    static void mug(Carving carving) {
        double w = Math.min(carving.halfWidth(), carving.halfDepth());
        double h = carving.height();
        carving.round(Part.BODY, new Ring(0, 0, 0, w * 0.72, w * 0.72), new Ring(0, h, 0, w * 0.8, w * 0.8));
        carving.block(Part.BODY, w * 0.74, w * 1.2, h * 0.7, h * 0.82, -w * 0.1, w * 0.1);
        carving.block(Part.BODY, w * 0.74, w * 1.2, h * 0.25, h * 0.37, -w * 0.1, w * 0.1);
        carving.block(Part.BODY, w * 1.06, w * 1.2, h * 0.37, h * 0.7, -w * 0.1, w * 0.1);
    }

    /** A ball on a foot. */
    static void globe(Carving carving) {
        double r = Math.min(Math.min(carving.halfWidth(), carving.halfDepth()), carving.height() * 0.42);
        double middle = carving.height() - r;
        carving.round(Part.TRIM, new Ring(0, 0, 0, r * 0.7, r * 0.7), new Ring(0, 0.05, 0, r * 0.55, r * 0.55));
        carving.round(
                Part.TRIM,
                new Ring(0, 0.05, 0, r * 0.12, r * 0.12),
                new Ring(0, middle - r * 0.9, 0, r * 0.12, r * 0.12));
        int rings = 8;
        for (int ring = 0; ring < rings; ring++) {
            double low = Math.PI * (0.04 + 0.92 * ring / rings) - Math.PI / 2;
            double high = Math.PI * (0.04 + 0.92 * (ring + 1) / rings) - Math.PI / 2;
            carving.round(
                    Part.BODY,
                    new Ring(0, middle + r * Math.sin(low), 0, r * Math.cos(low), r * Math.cos(low)),
                    new Ring(0, middle + r * Math.sin(high), 0, r * Math.cos(high), r * Math.cos(high)));
        }
        carving.block(Part.TRIM, -r * 1.08, -r * 1.02, middle - r * 0.5, middle + r * 0.5, -0.012, 0.012);
    }

    /** A glass cylinder of light between two caps. */
    static void tank(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        carving.round(Part.METAL, new Ring(0, 0, 0, w, d), new Ring(0, h * 0.12, 0, w * 0.94, d * 0.94));
        carving.round(
                Part.GLOW, new Ring(0, h * 0.12, 0, w * 0.82, d * 0.82), new Ring(0, h * 0.9, 0, w * 0.82, d * 0.82));
        carving.round(Part.METAL, new Ring(0, h * 0.9, 0, w * 0.94, d * 0.94), new Ring(0, h, 0, w * 0.8, d * 0.8));
    }

    static void candle(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double wax = Math.min(0.04, w * 0.35);
        carving.round(Part.METAL, new Ring(0, 0, 0, w * 0.8, w * 0.8), new Ring(0, h * 0.06, 0, w * 0.6, w * 0.6));
        carving.round(Part.PAGE, new Ring(0, h * 0.06, 0, wax, wax), new Ring(0, h * 0.8, 0, wax, wax));
        carving.blade(new Blade(
                Part.SHADE,
                new Point(0, h * 0.79, 0),
                new Point(0, h, 0),
                Math.min(0.03, h * 0.06),
                1,
                new Sway(h * 0.02, 7, 0)));
    }

    static void lantern(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        carving.pillar(Part.METAL, new Ring(0, 0, 0, w, w), new Ring(0, h * 0.12, 0, w * 0.9, w * 0.9), 6);
        carving.pillar(
                Part.SHADE,
                new Ring(0, h * 0.12, 0, w * 0.7, w * 0.7),
                new Ring(0, h * 0.66, 0, w * 0.78, w * 0.78),
                6);
        carving.pillar(Part.METAL, new Ring(0, h * 0.66, 0, w, w), new Ring(0, h * 0.86, 0, w * 0.3, w * 0.3), 6);
        carving.block(Part.METAL, -w * 0.08, w * 0.08, h * 0.86, h, -w * 0.08, w * 0.08);
    }

    /** A mantel over an open hearth with a fire in it. */
    static void fireplace(Carving carving) {
        double w = carving.halfWidth();
        double d = Math.max(0.1, carving.halfDepth());
        double h = carving.height();
        double side = w * 0.28;
        carving.block(Part.BODY, -w, -w + side, 0, h * 0.86, -d, d);
        carving.block(Part.BODY, w - side, w, 0, h * 0.86, -d, d);
        carving.block(Part.BODY, -w + side, w - side, h * 0.6, h * 0.86, -d, d);
        carving.block(Part.PANE, -w + side, w - side, 0, h * 0.6, d * 0.7, d);
        carving.block(Part.TOP, -w - 0.06, w + 0.06, h * 0.86, h * 0.93, -d - 0.06, d);
        carving.block(Part.SILL, -w - 0.02, w + 0.02, 0, 0.05, -d - 0.15, -d);
        carving.block(Part.LEG, -w * 0.4, w * 0.4, 0.02, 0.1, -d * 0.3, d * 0.1);
        for (int flame = 0; flame < 9; flame++) {
            double x = (flame - 4) * w * 0.1;
            double tall = h * 0.42 * (1 - 0.16 * Math.abs(flame - 4)) * (0.8 + 0.3 * carving.chance(flame));
            carving.blade(new Blade(
                    Part.SHADE,
                    new Point(x, 0.06, -d * 0.1),
                    new Point(x * 0.8, 0.08 + tall, -d * 0.1),
                    w * 0.07,
                    1 - 0.12 * Math.abs(flame - 4),
                    new Sway(w * 0.05, 5 + flame % 3, flame * 1.7)));
        }
    }

    static void laptop(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        carving.block(Part.KEYS, -w, w, 0, 0.018, -d, d * 0.9);
        carving.block(Part.BODY, -w, w, 0.018, Math.max(0.1, h), d * 0.86, d * 0.86 + 0.014);
    }

    /** A board in a frame, on two feet when it stands on the floor. */
    static void board(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double low = h > 1.6 ? h * 0.38 : 0;
        carving.block(Part.BODY, -w + 0.03, w - 0.03, low + 0.03, h - 0.03, -0.012, 0.012);
        carving.block(Part.FRAME, -w, w, h - 0.04, h, -0.022, 0.022);
        carving.block(Part.FRAME, -w, w, low, low + 0.04, -0.05, 0.022);
        carving.block(Part.FRAME, -w, -w + 0.04, 0, h, -0.022, 0.022);
        carving.block(Part.FRAME, w - 0.04, w, 0, h, -0.022, 0.022);
    }

    static void cabinet(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double top = Math.max(h * 0.9, h - 0.04);
        carving.block(Part.LEG, -w + 0.03, w - 0.03, 0, Math.min(0.08, h * 0.1), -d + 0.05, d);
        carving.block(Part.BODY, -w, w, Math.min(0.08, h * 0.1), top, -d, d);
        carving.block(Part.TOP, -w - 0.02, w + 0.02, top, h, -d - 0.025, d);
    }
}
