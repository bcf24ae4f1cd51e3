package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.light.Room;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.Shell;

/** Floor, walls, ceiling and sky in their own colours; light is multiplied in afterwards. */
final class ShellPainter {

    private final SetDesign set;
    private final StylePreset style;
    private final boolean wooden;

    ShellPainter(SetDesign set, StylePreset style) {
        this.set = set;
        this.style = style;
        int floor = set.surfaces().floor().rgb();
        wooden = Shade.red(floor) > Shade.blue(floor) + 14;
    }

    void draw(Plotter plotter, Room room, Air air) {
        if (room.interior()) {
            inside(plotter, room);
        } else {
            outside(plotter, room, air);
        }
    }

    private void inside(Plotter plotter, Room room) {
        int floor = set.surfaces().floor().rgb();
        int walls = set.surfaces().walls().rgb();
        double w = room.halfWidth();
        double h = room.height();
        double back = room.halfDepth();
        double front = room.front();
        double long0 = back - front;
        Point eye = plotter.view().camera().position();
        surface(plotter, Shell.FLOOR, floor, new Point(-w, 0, front), new Point(2 * w, 0, 0), new Point(0, 0, long0));
        floor(plotter, room, floor);
        int ceiling = Shade.mix(walls, 0xFFFFFF, style == StylePreset.GHIBLI ? 0.3 : 0.06);
        surface(
                plotter,
                Shell.CEILING,
                style == StylePreset.GHIBLI ? ceiling : Shade.times(ceiling, 0.8),
                new Point(-w, h, front),
                new Point(2 * w, 0, 0),
                new Point(0, 0, long0));
        ceiling(plotter, room, walls);
        wall(plotter, Shell.BACK, walls, new Point(-w, 0, back), new Point(1, 0, 0), 2 * w, h);
        if (eye.x() > -w) {
            wall(plotter, Shell.LEFT, Shade.times(walls, 0.95), new Point(-w, 0, front), new Point(0, 0, 1), long0, h);
        }
        if (eye.x() < w) {
            wall(plotter, Shell.RIGHT, Shade.times(walls, 0.95), new Point(w, 0, front), new Point(0, 0, 1), long0, h);
        }
        wall(plotter, Shell.FRONT, walls, new Point(-w, 0, front), new Point(1, 0, 0), 2 * w, h);
    }

    /** One of the surfaces that leave their depth; what is drawn after it lies on it. */
    private static void surface(Plotter plotter, Shell part, int rgb, Point origin, Point u, Point v) {
        plotter.as(DepthFill.Manner.SHELL, part.id());
        plotter.patch(rgb, 1, origin, u, v);
        plotter.as(DepthFill.Manner.OPEN, part.id());
    }

    private void floor(Plotter plotter, Room room, int floor) {
        double w = room.halfWidth();
        double from = Math.max(room.front(), -60);
        double to = room.halfDepth();
        if (wooden) {
            double wide = Math.max(0.19, w / 34);
            int board = 0;
            for (double x = -w; x < w; x += wide, board++) {
                double tone = Noise.signed(41, board);
                double right = Math.min(w, x + wide);
                int shade = tone < 0 ? 0x1A0A02 : 0xFFE0B0;
                plotter.patch(
                        shade,
                        0.1 * Math.abs(tone),
                        new Point(x, 0, from),
                        new Point(right - x, 0, 0),
                        new Point(0, 0, to - from));
                plotter.patch(
                        0x100602, 0.34, new Point(x, 0, from), new Point(0.012, 0, 0), new Point(0, 0, to - from));
                double length = 2.4;
                double joint = from + length * Noise.unit(42, board);
                for (; joint < to; joint += length) {
                    plotter.patch(0x100602, 0.3, new Point(x, 0, joint), new Point(wide, 0, 0), new Point(0, 0, 0.014));
                }
            }
            return;
        }
        double tile = Math.max(0.8, w / 10);
        for (double x = -w + tile; x < w; x += tile) {
            plotter.patch(0x000008, 0.26, new Point(x, 0, from), new Point(0.014, 0, 0), new Point(0, 0, to - from));
            plotter.patch(
                    0xFFFFFF, 0.07, new Point(x + 0.016, 0, from), new Point(0.012, 0, 0), new Point(0, 0, to - from));
        }
        int row = 0;
        for (double z = to - tile; z > from; z -= tile, row++) {
            plotter.patch(0x000008, 0.26, new Point(-w, 0, z), new Point(2 * w, 0, 0), new Point(0, 0, 0.014));
            if (row < 14) {
                int column = (int) (Noise.unit(43, row) * 2 * w / tile);
                double x = -w + column * tile;
                plotter.patch(
                        Shade.mix(floor, 0xFFFFFF, 0.5),
                        0.1,
                        new Point(x, 0, z),
                        new Point(tile, 0, 0),
                        new Point(0, 0, tile));
            }
        }
    }

    private void ceiling(Plotter plotter, Room room, int walls) {
        double w = room.halfWidth();
        double h = room.height();
        if (wooden) {
            int wood = Shade.times(set.surfaces().floor().rgb(), 0.6);
            for (double z = room.halfDepth() - 0.7; z > Math.max(room.front(), -room.halfDepth() - 3); z -= 1.5) {
                plotter.patch(wood, 1, new Point(-w, h - 0.2, z), new Point(2 * w, 0, 0), new Point(0, 0, 0.2));
                plotter.patch(
                        Shade.times(wood, 0.8),
                        1,
                        new Point(-w, h - 0.2, z),
                        new Point(2 * w, 0, 0),
                        new Point(0, 0.2, 0));
            }
        } else {
            for (double z = room.halfDepth() - 0.9; z > Math.max(room.front(), -room.halfDepth() - 3); z -= 1.8) {
                plotter.patch(0x05070C, 0.3, new Point(-w, h, z), new Point(2 * w, 0, 0), new Point(0, 0, 0.03));
                int strip = Shade.mix(walls, 0xFFFFFF, 0.6);
                plotter.patch(
                        strip, 0.5, new Point(-w * 0.6, h, z - 0.9), new Point(w * 0.42, 0, 0), new Point(0, 0, 0.12));
                plotter.patch(
                        strip, 0.5, new Point(w * 0.18, h, z - 0.9), new Point(w * 0.42, 0, 0), new Point(0, 0, 0.12));
            }
        }
    }

    /** A wall from {@code origin} along {@code way}, with the trim that suits the floor. */
    private void wall(Plotter plotter, Shell part, int rgb, Point origin, Point way, double length, double height) {
        int accent = set.surfaces().accent().rgb();
        surface(plotter, part, rgb, origin, way.times(length), new Point(0, height, 0));
        if (wooden) {
            int wood = Shade.mix(set.surfaces().floor().rgb(), accent, 0.25);
            band(plotter, Shade.times(wood, 0.86), 1, origin, way, length, 0, 0.9);
            double wide = 0.62;
            for (double at = 0.1; at + 0.5 < length; at += wide) {
                panel(plotter, wood, origin.plus(way.times(at)), way, 0.5);
            }
            band(plotter, Shade.times(wood, 1.18), 1, origin, way, length, 0.9, 0.97);
            band(plotter, Shade.times(wood, 0.7), 1, origin, way, length, 0, 0.14);
            band(plotter, Shade.times(wood, 1.05), 1, origin, way, length, height - 0.12, height);
            return;
        }
        for (double at = 1.25; at < length; at += 1.25) {
            plotter.patch(0x000006, 0.3, origin.plus(way.times(at)), way.times(0.018), new Point(0, height, 0));
            plotter.patch(
                    0xFFFFFF, 0.06, origin.plus(way.times(at + 0.018)), way.times(0.014), new Point(0, height, 0));
        }
        band(plotter, Shade.times(rgb, 0.72), 1, origin, way, length, 0, 0.16);
        band(plotter, Shade.times(rgb, 0.86), 1, origin, way, length, 0.16, 0.62);
        band(plotter, accent, 0.85, origin, way, length, height * 0.86, height * 0.86 + 0.035);
        band(plotter, Shade.times(rgb, 0.8), 1, origin, way, length, height * 0.9, height);
    }

    private static void band(
            Plotter plotter, int rgb, double alpha, Point origin, Point way, double length, double low, double high) {
        plotter.patch(rgb, alpha, origin.plus(new Point(0, low, 0)), way.times(length), new Point(0, high - low, 0));
    }

    private static void panel(Plotter plotter, int wood, Point origin, Point way, double wide) {
        plotter.patch(
                Shade.times(wood, 1.1), 1, origin.plus(new Point(0, 0.22, 0)), way.times(wide), new Point(0, 0.58, 0));
        plotter.patch(
                Shade.times(wood, 0.92),
                1,
                origin.plus(new Point(0, 0.25, 0)).plus(way.times(0.03)),
                way.times(wide - 0.06),
                new Point(0, 0.52, 0));
    }

    private void outside(Plotter plotter, Room room, Air air) {
        Projection view = plotter.view();
        Canvas canvas = plotter.canvas();
        double horizon = horizon(view);
        int bands = 36;
        double high = Math.max(horizon, 1);
        for (int band = 0; band < bands; band++) {
            double top = horizon - high * (band + 1) / bands;
            canvas.polygon(
                    air.skyAt((band + 0.5) / bands * Math.min(1, high / view.focal() * 1.6)),
                    0,
                    top - 1,
                    view.width(),
                    top - 1,
                    view.width(),
                    horizon - high * band / bands,
                    0,
                    horizon - high * band / bands);
        }
        new Distance(set, air).draw(plotter, horizon);
        int ground = ground(set, air.weather());
        double far = 400;
        Point eye = view.camera().position();
        surface(
                plotter,
                Shell.FLOOR,
                ground,
                new Point(eye.x() - far, 0, eye.z() - far),
                new Point(2 * far, 0, 0),
                new Point(0, 0, 2 * far));
        Ground.cover(
                plotter, set.surfaces().floor().rgb(), Math.max(room.halfWidth(), room.halfDepth()) + 9, air.weather());
    }

    /** The colour of open ground: snow lies on it. */
    static int ground(SetDesign set, Weather weather) {
        int own = set.surfaces().floor().rgb();
        return weather == Weather.SNOW ? Shade.mix(own, 0xF4F8FF, 0.78) : own;
    }

    /** The row of the horizon straight ahead. */
    private static double horizon(Projection view) {
        double tilt = Math.toRadians(view.camera().tilt());
        return view.height() * 0.5 + Math.tan(tilt) * view.focal();
    }
}
