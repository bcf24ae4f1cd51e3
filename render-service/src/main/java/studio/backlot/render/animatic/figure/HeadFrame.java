package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.FaceShape;
import studio.backlot.render.animatic.canvas.Outline;

/**
 * The axes of a head on the screen: the unit is half of its height, x to the screen's right, y down, the origin in its
 * middle. The outline is blended between drawings of a head from the front, three quarters, the side and the back.
 */
final class HeadFrame {

    /** Clockwise from the crown, for a head that turns to the right: front, three quarters, side, back. */
    private static final double[][] XS = {
        {0, .42, .70, .775, .755, .68, .49, .22, 0, -.22, -.49, -.68, -.755, -.775, -.70, -.42},
        {-.06, .40, .69, .745, .665, .675, .56, .44, .27, .06, -.22, -.45, -.60, -.85, -.86, -.52},
        {-.10, .34, .63, .705, .655, .80, .675, .63, .48, .22, -.03, -.17, -.42, -.84, -.96, -.64},
        {0, .42, .73, .80, .76, .64, .47, .25, 0, -.25, -.47, -.64, -.76, -.80, -.73, -.42}
    };

    private static final double[][] YS = {
        {-1, -.93, -.62, -.2, .15, .47, .76, .95, 1, .95, .76, .47, .15, -.2, -.62, -.93},
        {-1, -.94, -.64, -.2, .11, .38, .72, .94, 1, .95, .80, .58, .25, 0, -.5, -.92},
        {-1, -.95, -.68, -.25, .06, .43, .66, .90, .99, .89, .75, .54, .36, .2, -.35, -.88},
        {-1, -.93, -.6, -.15, .22, .52, .72, .82, .86, .82, .72, .52, .22, -.15, -.6, -.93}
    };

    private final double[] xs = new double[16];
    private final double[] ys = new double[16];
    private double x;
    private double y;
    private double unit;
    private double cos;
    private double sin;
    private double yaw;
    private double mirror;
    private double nodShift;

    /** @param roll degrees that the crown leans to the right */
    void set(double centreX, double centreY, double halfHeight, double roll, double turn, double nod, FaceShape shape) {
        x = centreX;
        y = centreY;
        unit = halfHeight;
        cos = Math.cos(Math.toRadians(roll));
        sin = Math.sin(Math.toRadians(roll));
        yaw = Math.toRadians(turn);
        mirror = turn < 0 ? -1 : 1;
        nodShift = 0.4 * Math.sin(Math.toRadians(nod));
        double at = Math.abs(turn);
        int from = at < 45 ? 0 : at < 90 ? 1 : 2;
        double share = at < 45 ? at / 45 : at < 90 ? (at - 45) / 45 : Math.min(1, (at - 90) / 90);
        for (int point = 0; point < 16; point++) {
            double px = XS[from][point] + (XS[from + 1][point] - XS[from][point]) * share;
            double py = YS[from][point] + (YS[from + 1][point] - YS[from][point]) * share;
            xs[point] = px * width(shape, py);
            ys[point] = py * (shape == FaceShape.LONG && py > 0 ? 1.05 : shape == FaceShape.ROUND && py > 0 ? 0.95 : 1);
        }
    }

    private static double width(FaceShape shape, double y) {
        double low = Math.clamp((y - 0.3) / 0.5, 0, 1);
        return switch (shape) {
            case OVAL -> 1;
            case ROUND -> 1.03 + 0.08 * low;
            case SQUARE -> 1 + 0.14 * low;
            case HEART -> 1.03 - 0.15 * low;
            case LONG -> 0.95;
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

    Outline trace(Outline outline, double grow) {
        for (int point = 0; point < 16; point++) {
            double px = outlineX(point) * grow;
            double py = outlineY(point) * grow;
            outline.to(px(px, py), py(px, py));
        }
        return outline;
    }

    Outline to(Outline outline, double ownX, double ownY) {
        return outline.to(px(ownX, ownY), py(ownX, ownY));
    }
}
