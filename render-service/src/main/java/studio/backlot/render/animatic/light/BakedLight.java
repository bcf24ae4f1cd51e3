package studio.backlot.render.animatic.light;

import java.util.EnumMap;
import java.util.Map;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Stage;

/** The light of one plan on floor, walls and ceiling, with the shadows of the furniture, computed once. */
public final class BakedLight {

    private static final int MOST = 88;
    private static final int MOST_GROUND = 220;
    private static final double GRID = 0.11;

    /** One surface: ambient share and the lamps' red, green and blue, row by row. */
    private static final class Chart {
        private final int columns;
        private final int rows;
        private final float[] ambient;
        private final float[] red;
        private final float[] green;
        private final float[] blue;

        private Chart(int columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            ambient = new float[columns * rows];
            red = new float[columns * rows];
            green = new float[columns * rows];
            blue = new float[columns * rows];
        }
    }

    private final double halfWidth;
    private final double halfDepth;
    private final double height;
    private final Map<Room.Surface, Chart> charts = new EnumMap<>(Room.Surface.class);

    private BakedLight(Stage stage) {
        double margin = stage.interior() ? 0 : 14;
        halfWidth = stage.halfWidth() + margin;
        halfDepth = stage.halfDepth() + margin;
        height = stage.height();
    }

    public static BakedLight of(SetDesign set, LightPlan plan) {
        Stage stage = new Stage(set);
        BakedLight baked = new BakedLight(stage);
        Occluders occluders = new Occluders(set);
        for (Room.Surface surface : Room.Surface.values()) {
            boolean solid = surface == Room.Surface.FLOOR || (stage.interior() && surface != Room.Surface.SKY);
            if (solid) {
                baked.charts.put(surface, baked.chart(surface, plan, occluders, stage.interior()));
            }
        }
        return baked;
    }

    private Chart chart(Room.Surface surface, LightPlan plan, Occluders occluders, boolean interior) {
        double wide = surface == Room.Surface.LEFT || surface == Room.Surface.RIGHT ? 2 * halfDepth : 2 * halfWidth;
        double high = surface == Room.Surface.FLOOR || surface == Room.Surface.CEILING ? 2 * halfDepth : height;
        int most = interior ? MOST : MOST_GROUND;
        int columns = Math.clamp(Math.round(wide / GRID), 4, most);
        int rows = Math.clamp(Math.round(high / GRID), 4, most);
        Chart map = new Chart(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double u = (column + 0.5) / columns;
                double v = (row + 0.5) / rows;
                Point place = place(surface, u, v);
                int cell = row * columns + column;
                map.ambient[cell] = (float) openness(place, surface, occluders, interior);
            }
        }
        for (Lamp lamp : plan.lamps()) {
            lamp(map, surface, plan.manner(), lamp, occluders, interior);
        }
        if (plan.manner().wash() > 0.01) {
            wash(map, surface, plan.manner());
        }
        return map;
    }

    private void wash(Chart map, Room.Surface surface, Manner manner) {
        for (int row = 0; row < map.rows; row++) {
            for (int column = 0; column < map.columns; column++) {
                Point place = place(surface, (column + 0.5) / map.columns, (row + 0.5) / map.rows);
                float share = (float) wash(surface, place, manner);
                float warm = (float) pigment(surface, place, manner);
                int cell = row * map.columns + column;
                map.ambient[cell] *= share;
                map.red[cell] *= share * (1 + warm);
                map.green[cell] *= share;
                map.blue[cell] *= share * (1 - warm);
            }
        }
    }

    /** The unevenness of a brush: broad strokes and finer ones, standing still in the world. */
    private static double wash(Room.Surface surface, Point place, Manner manner) {
        double along = surface == Room.Surface.LEFT || surface == Room.Surface.RIGHT ? place.z() : place.x();
        double up = surface == Room.Surface.FLOOR || surface == Room.Surface.CEILING ? place.z() : place.y();
        long seed = Noise.seed(surface.name());
        double broad = Noise.smooth(seed, along * 0.8 + 3 * Noise.smooth(seed + 11, up * 0.9));
        double fine = Noise.smooth(seed + 23, up * 2.6 + 2 * Noise.smooth(seed + 31, along * 1.7));
        return 1 + manner.wash() * (0.6 + 0.6 * manner.wash()) * (0.19 * broad + 0.11 * fine);
    }

    /** Where a wash dries warmer and where colder. */
    private static double pigment(Room.Surface surface, Point place, Manner manner) {
        long seed = Noise.seed(surface.name()) + 47;
        return 0.1
                * manner.wash()
                * Noise.smooth(seed, 0.55 * (place.x() + place.z()) + 0.7 * Noise.smooth(seed + 3, place.y()));
    }

    /** Adds one lamp: where its light comes, less what stands in its way, with soft edges. */
    private void lamp(
            Chart map, Room.Surface surface, Manner manner, Lamp lamp, Occluders occluders, boolean interior) {
        float[] seen = new float[map.columns * map.rows];
        Point normal = surface.normal();
        boolean windows = interior && occluders.hasWindows();
        for (int row = 0; row < map.rows; row++) {
            for (int column = 0; column < map.columns; column++) {
                Point place = place(surface, (column + 0.5) / map.columns, (row + 0.5) / map.rows);
                seen[row * map.columns + column] =
                        sees(place.plus(normal.times(0.02)), lamp, occluders, windows) ? 1 : 0;
            }
        }
        int radius =
                switch (lamp.kind()) {
                    case AREA -> 3;
                    case POINT, PRACTICAL, SPOT -> 1 + (int) Math.round(1.5 * manner.softness());
                    case DIRECTIONAL -> (int) Math.round(2 * manner.softness());
                };
        soften(seen, map.columns, map.rows, radius);
        double least = lamp.kind() == LightKind.AREA ? 0.62 - 0.3 * manner.shadow() : 0.42 - 0.36 * manner.shadow();
        double most = lamp.kind() != LightKind.DIRECTIONAL ? 1 : windows ? 1.5 : 0.95;
        for (int row = 0; row < map.rows; row++) {
            for (int column = 0; column < map.columns; column++) {
                Point place = place(surface, (column + 0.5) / map.columns, (row + 0.5) / map.rows);
                int cell = row * map.columns + column;
                double reach = lamp.reach(place.x(), place.y(), place.z(), normal.x(), normal.y(), normal.z())
                        * (least + (most - least) * seen[cell]);
                map.red[cell] += (float) (reach * lamp.red());
                map.green[cell] += (float) (reach * lamp.green());
                map.blue[cell] += (float) (reach * lamp.blue());
            }
        }
    }

    private static boolean sees(Point place, Lamp lamp, Occluders occluders, boolean windows) {
        if (lamp.kind() == LightKind.DIRECTIONAL) {
            return (!windows || occluders.throughWindow(place, lamp.aim().times(-1)))
                    && occluders.free(place, place.plus(lamp.aim().times(-12)));
        }
        return occluders.free(place, lamp.place());
    }

    /** Two box blurs in both directions: the penumbra. */
    private static void soften(float[] values, int columns, int rows, int radius) {
        float[] scratch = new float[values.length];
        for (int round = 0; round < 2; round++) {
            for (int row = 0; row < rows; row++) {
                soften(values, scratch, row * columns, 1, columns, radius);
            }
            for (int column = 0; column < columns; column++) {
                soften(scratch, values, column, columns, rows, radius);
            }
        }
    }

    private static void soften(float[] from, float[] to, int start, int step, int count, int radius) {
        for (int at = 0; at < count; at++) {
            float sum = 0;
            for (int near = at - radius; near <= at + radius; near++) {
                sum += from[start + Math.clamp(near, 0, count - 1) * step];
            }
            to[start + at * step] = sum / (2 * radius + 1);
        }
    }

    private Point place(Room.Surface surface, double u, double v) {
        double across = (u * 2 - 1);
        return switch (surface) {
            case FLOOR, SKY -> new Point(across * halfWidth, 0, (v * 2 - 1) * halfDepth);
            case CEILING -> new Point(across * halfWidth, height, (v * 2 - 1) * halfDepth);
            case BACK -> new Point(across * halfWidth, v * height, halfDepth);
            case FRONT -> new Point(across * halfWidth, v * height, -halfDepth);
            case LEFT -> new Point(-halfWidth, v * height, across * halfDepth);
            case RIGHT -> new Point(halfWidth, v * height, across * halfDepth);
        };
    }

    /** How open a place is: corners and the ground around furniture are darker. */
    private double openness(Point place, Room.Surface surface, Occluders occluders, boolean interior) {
        double open = 1;
        if (interior) {
            open *= corner(
                    surface == Room.Surface.LEFT || surface == Room.Surface.RIGHT
                            ? 9
                            : halfWidth - Math.abs(place.x()));
            open *= corner(surface == Room.Surface.BACK || surface == Room.Surface.FRONT ? 9 : halfDepth - place.z());
            open *= corner(surface == Room.Surface.FLOOR ? 9 : place.y());
            open *= corner(surface == Room.Surface.CEILING ? 9 : height - place.y());
        }
        for (Footprint block : occluders.blocks()) {
            double gap = block.middle().y() - place.y();
            if (block.covers(place, 0.5) && gap < 1.2 && gap + block.height() > -0.3) {
                Point own = block.local(place);
                double dx = Math.max(0, Math.abs(own.x()) - block.halfWidth());
                double dz = Math.max(0, Math.abs(own.z()) - block.halfDepth());
                double near = Math.max(0, 1 - Math.hypot(dx, dz) / 0.5);
                open *= 1 - 0.5 * near * near / (1 + Math.max(0, gap) * 1.2);
            }
        }
        return Math.max(0.3, open);
    }

    private static double corner(double distance) {
        return 1 - 0.34 * Math.exp(-Math.max(0, distance) / 0.35);
    }

    /**
     * Adds the light at a place of a surface.
     *
     * @param ambient red, green and blue of the light from everywhere
     * @param weight of the lamps
     * @param rgb receives the sum
     */
    void add(Room.Surface surface, double[] place, Level ambient, double weight, float[] rgb) {
        Chart map = charts.get(surface);
        if (map == null) {
            return;
        }
        double u =
                switch (surface) {
                    case FLOOR, CEILING, BACK, FRONT, SKY -> place[0] / halfWidth;
                    case LEFT, RIGHT -> place[2] / halfDepth;
                };
        double v =
                switch (surface) {
                    case FLOOR, CEILING, SKY -> place[2] / halfDepth * 0.5 + 0.5;
                    case BACK, FRONT, LEFT, RIGHT -> place[1] / height;
                };
        double x = Math.clamp((u * 0.5 + 0.5) * map.columns - 0.5, 0, map.columns - 1.001);
        double y = Math.clamp(v * map.rows - 0.5, 0, map.rows - 1.001);
        int column = (int) x;
        int row = (int) y;
        int cell = row * map.columns + column;
        float fx = (float) (x - column);
        float fy = (float) (y - row);
        float open = at(map.ambient, cell, map.columns, fx, fy);
        float lamps = (float) weight;
        rgb[0] += (float) ambient.red() * open + lamps * at(map.red, cell, map.columns, fx, fy);
        rgb[1] += (float) ambient.green() * open + lamps * at(map.green, cell, map.columns, fx, fy);
        rgb[2] += (float) ambient.blue() * open + lamps * at(map.blue, cell, map.columns, fx, fy);
    }

    private static float at(float[] values, int cell, int columns, float fx, float fy) {
        float top = values[cell] + (values[cell + 1] - values[cell]) * fx;
        float bottom = values[cell + columns] + (values[cell + columns + 1] - values[cell + columns]) * fx;
        return top + (bottom - top) * fy;
    }
}
