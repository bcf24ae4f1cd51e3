package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.FaceShape;
import studio.backlot.render.animatic.canvas.Outline;

/**
 * The axes of a head on the screen: the unit is half of its height, x to the screen's right, y down, the origin in its
 * middle. The outline is blended between drawings of a head from the front, three quarters, the side and the back.
 */
final class HeadFrame {

    /** Points of the outline; the first is the crown, the thirteenth the chin. */
    static final int POINTS = 24;

    /** Clockwise from the crown, for a head that turns to the right: front, three quarters, side, back. */
    private static final double[][] XS = {
        {
            0, .27, .51, .67, .745, .76, .745, .72, .665, .555, .39, .195, 0, -.195, -.39, -.555, -.665, -.72, -.745,
            -.76, -.745, -.67, -.51, -.27
        },
        {
            -.06, .22, .46, .63, .70, .705, .66, .685, .665, .575, .505, .40, .25, .06, -.14, -.32, -.44, -.50, -.58,
            -.72, -.82, -.82, -.66, -.38
        },
        {
            -.10, .16, .40, .57, .645, .655, .605, .69, .795, .665, .67, .615, .595, .47, .26, .02, -.10, -.16, -.34,
            -.62, -.86, -.95, -.84, -.50
        },
        {
            0, .26, .52, .70, .78, .80, .78, .72, .61, .49, .40, .21, 0, -.21, -.40, -.49, -.61, -.72, -.78, -.80, -.78,
            -.70, -.52, -.26
        }
    };

    private static final double[][] YS = {
        {
            -1, -.97, -.86, -.66, -.40, -.14, .10, .30, .50, .70, .86, .965, 1, .965, .86, .70, .50, .30, .10, -.14,
            -.40, -.66, -.86, -.97
        },
        {
            -1, -.97, -.86, -.66, -.42, -.18, .06, .28, .47, .67, .84, .955, 1, .95, .83, .67, .50, .32, .16, -.02,
            -.28, -.55, -.80, -.95
        },
        {
            -1, -.98, -.88, -.70, -.46, -.20, .03, .26, .445, .545, .69, .79, .95, 1, .94, .84, .66, .45, .34, .22,
            -.08, -.40, -.74, -.95
        },
        {
            -1, -.97, -.85, -.64, -.38, -.10, .14, .34, .52, .66, .77, .83, .85, .83, .77, .66, .52, .34, .14, -.10,
            -.38, -.64, -.85, -.97
        }
    };

    private final double[] xs = new double[POINTS];
    private final double[] ys = new double[POINTS];
    private double x;
    private double y;
    private double unit;
    private double cos;
    private double sin;
    private double yaw;
    private double yawSin;
    private double yawCos;
    private double mirror;
    private double nodShift;

    /** @param roll degrees that the crown leans to the right */
    void set(double centreX, double centreY, double halfHeight, double roll, double turn, double nod, FaceShape shape) {
        x = centreX;
        y = centreY;
        unit = halfHeight;
        yaw = Math.toRadians(turn);
        yawSin = Math.sin(yaw);
        yawCos = Math.cos(yaw);
        double lean = Math.toRadians(roll + nod * 0.6 * yawSin);
        cos = Math.cos(lean);
        sin = Math.sin(lean);
        mirror = turn < 0 ? -1 : 1;
        nodShift = 0.4 * Math.sin(Math.toRadians(nod)) * Math.abs(yawCos);
        double at = Math.abs(turn);
        int from = at < 45 ? 0 : at < 90 ? 1 : 2;
        double share = at < 45 ? at / 45 : at < 90 ? (at - 45) / 45 : Math.min(1, (at - 90) / 65);
        for (int point = 0; point < POINTS; point++) {
            double px = XS[from][point] + (XS[from + 1][point] - XS[from][point]) * share;
            double py = YS[from][point] + (YS[from + 1][point] - YS[from][point]) * share;
            xs[point] = px * width(shape, py);
            ys[point] = py * (py > 0 ? length(shape) : 1);
        }
    }

    private static double width(FaceShape shape, double y) {
        double low = Math.clamp((y - 0.2) / 0.6, 0, 1);
        return switch (shape) {
            case OVAL -> 1;
            case ROUND -> 1.03 + 0.11 * low;
            case SQUARE -> 1.01 + 0.17 * low;
            case HEART -> 1.03 - 0.15 * low;
            case LONG -> 0.95 + 0.03 * low;
        };
    }

    private static double length(FaceShape shape) {
        return switch (shape) {
            case OVAL, HEART -> 1;
            case ROUND -> 0.95;
            case SQUARE -> 0.99;
            case LONG -> 1.07;
        };
    }

    double unit() {
        return unit;
    }

    double mirror() {
        return mirror;
    }

    double px(double ownX, double ownY) {
        return x + (ownX * cos - ownY * sin) * unit;
    }

    double py(double ownX, double ownY) {
        return y + (ownX * sin + ownY * cos) * unit;
    }

    /** Where something at {@code degrees} to the head's left of its middle, {@code radius} out, is seen. */
    double around(double degrees, double radius) {
        return radius * Math.sin(Math.toRadians(degrees) + yaw);
    }

    /** 1 when that direction looks into the camera, 0 sideways, -1 away. */
    double towards(double degrees) {
        return Math.cos(Math.toRadians(degrees) + yaw);
    }

    /** Where a place {@code left} of the head's middle and {@code ahead} of it is seen. */
    double across(double left, double ahead) {
        return left * yawCos + ahead * yawSin;
    }

    /** How much nearer to the camera than the head's middle such a place is. */
    double nearer(double left, double ahead) {
        return ahead * yawCos - left * yawSin;
    }

    /** Degrees that the head is turned to the screen's right. */
    double turn() {
        return Math.toDegrees(yaw);
    }

    /** How far features of the face are shifted down by a nod. */
    double nodShift() {
        return nodShift;
    }

    /** Point {@code index} of the outline, mirrored to the side that the head turns to. */
    double outlineX(int index) {
        return xs[index] * mirror;
    }

    double outlineY(int index) {
        return ys[index];
    }

    /** How far the outline reaches towards the side that the head turns to, at a height of the face. */
    double reach(double height) {
        double most = 0;
        for (int at = 4; at < 12; at++) {
            double low = Math.min(ys[at], ys[at + 1]);
            double high = Math.max(ys[at], ys[at + 1]);
            if (height >= low && height <= high && high > low) {
                double share = (height - ys[at]) / (ys[at + 1] - ys[at]);
                most = Math.max(most, xs[at] + (xs[at + 1] - xs[at]) * share);
            }
        }
        return most;
    }

    /** A head without a face's profile: as from the front, from every side. */
    double roundX(int index) {
        return XS[0][index] * (1 + 0.06 * Math.abs(yawSin)) + across(0, -0.08);
    }

    double roundY(int index) {
        return YS[0][index];
    }

    Outline trace(Outline outline, double grow) {
        for (int point = 0; point < POINTS; point++) {
            double px = outlineX(point) * grow;
            double py = outlineY(point) * grow;
            outline.to(px(px, py), py(px, py));
        }
        return outline;
    }

    Outline to(Outline outline, double ownX, double ownY) {
        return outline.to(px(ownX, ownY), py(ownX, ownY));
    }

    Outline corner(Outline outline, double ownX, double ownY) {
        return outline.corner(px(ownX, ownY), py(ownX, ownY));
    }

    /**
     * A leaf from one place to another, thickest in its middle and pointed at both ends.
     *
     * @param bow how far its middle is off the straight way, to the left of it
     * @param half of its thickness
     */
    Outline leaf(Outline outline, double fromX, double fromY, double toX, double toY, double bow, double half) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double nx = dy / length;
        double ny = -dx / length;
        corner(outline, fromX, fromY);
        to(outline, fromX + dx * 0.3 + nx * (bow + half) * 0.86, fromY + dy * 0.3 + ny * (bow + half) * 0.86);
        to(outline, fromX + dx * 0.68 + nx * (bow + half) * 0.86, fromY + dy * 0.68 + ny * (bow + half) * 0.86);
        corner(outline, toX, toY);
        to(outline, fromX + dx * 0.68 + nx * (bow - half) * 0.86, fromY + dy * 0.68 + ny * (bow - half) * 0.86);
        return to(outline, fromX + dx * 0.3 + nx * (bow - half) * 0.86, fromY + dy * 0.3 + ny * (bow - half) * 0.86);
    }
}
