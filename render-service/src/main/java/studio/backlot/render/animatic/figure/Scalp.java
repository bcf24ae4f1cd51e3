package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Outline;

/** Hair as a surface around a head: every place on it is an angle around the head and a height, as {@link HeadFrame} counts. */
final class Scalp {

    private static final double WIDE = 0.79;
    private static final double DEEP = 0.84;
    private static final double BEHIND = -0.13;

    /** How much of its lift hair has from the crown down to the temples. */
    private static final double[] RISE = {1, 0.94, 0.74, 0.42, 0.14, 0};

    private final HeadFrame head;
    private final double volume;
    private final double fluff;
    private final double time;
    private final boolean close;
    private final boolean spiky;
    private final double drag;
    private double x;
    private double y;

    /**
     * @param volume how far hair stands off, 1 is the skull
     * @param fluff how much higher it stands on the crown
     * @param drag how far hair that hangs stays behind, by the pace of a walk, 0 to 1
     * @param close whether hair follows the skull to the nape instead of falling free
     */
    Scalp(HeadFrame head, double volume, double fluff, boolean close, boolean spiky, double time, double drag) {
        this.spiky = spiky;
        this.fluff = fluff;
        this.drag = drag;
        this.head = head;
        this.volume = volume;
        this.close = close;
        this.time = time;
    }

    /** How far something at a height of the head swings sideways: the lower, the further and the later. */
    static double sway(double time, double height) {
        double low = Math.max(0, height);
        return low * (0.022 * Math.sin(time * 1.25 - height * 0.9) + 0.01 * Math.sin(time * 2.3 - height * 1.7));
    }

    /** Finds the place that is seen at {@code azimuth} degrees of the head; {@link #x()} and {@link #y()} hold it. */
    Scalp at(double azimuth, double height, double grow) {
        double radians = Math.toRadians(azimuth);
        double high = (height + 0.1) / 0.98;
        double round = height < -0.1 ? Math.sqrt(Math.max(0, 1 - high * high)) : 1;
        double low = close ? Math.max(0, height - 0.02) : 0;
        double out = volume * grow * round;
        double left = WIDE * out * Math.sin(radians) * (1 - 0.42 * low);
        double ahead = BEHIND + DEEP * out * Math.cos(radians) * Math.max(0.12, 1 - 1.5 * low);
        x = head.across(left, ahead - 0.14 * drag * Math.max(0, height)) + sway(time, height) * (1 + drag);
        y = height + head.nodShift() * head.nearer(left, ahead) * 0.9;
        return this;
    }

    /** Such a place by the angle at which it is seen: -90 is the left edge of the head, 90 the right one. */
    Scalp seen(double angle, double height, double grow) {
        return at(angle - head.turn(), height, grow);
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** The closed outline of the half that faces the camera ({@code near}) or of the one behind. */
    Outline half(Outline outline, Hairline line, boolean near) {
        double left = near ? -90 : 90;
        double turn = head.turn();
        int count = line.size();
        int first = line.first(left - turn);
        edge(outline, line, left - turn, true);
        for (int step = 0; step < count; step++) {
            int index = (first + step) % count;
            double angle = turned(line.azimuth(index) + turn - left);
            if (angle > 2 && angle < 178) {
                at(line.azimuth(index), line.height(index), line.grow(index));
                if (line.pointed(index)) {
                    head.corner(outline, x, y);
                } else {
                    head.to(outline, x, y);
                }
            }
        }
        edge(outline, line, left - turn + 180, false);
        crown(outline, near);
        return outline;
    }

    /** 0 to 360. */
    private static double turned(double degrees) {
        double rest = degrees % 360;
        return rest < 0 ? rest + 360 : rest;
    }

    /** The side of the head, down to the hairline at the start of a half and up from it at its end. */
    private void edge(Outline outline, Hairline line, double azimuth, boolean down) {
        double height = line.heightAt(azimuth);
        int steps = height > 0.5 ? 3 : 1;
        for (int step = 1; step <= steps; step++) {
            double share = (down ? step : steps + 1 - step) / (double) steps;
            at(azimuth, height * share, 1);
            head.to(outline, x, y);
        }
    }

    /** A spike beside a place of the crown, which leans away from the parting; {@code at} counts from the crown. */
    private void spike(Outline outline, double px, double py, int at) {
        double out = 1.3 + 0.1 * Math.floorMod(at * 5, 3);
        double lean = 0.16 * at / 5 + 0.06 + 0.02 * Math.sin(time * 1.3 + at);
        if (at % 2 == 0 && Math.abs(at) < 5) {
            head.corner(outline, px * out + lean, py * out);
        } else {
            head.corner(outline, px * 1.02, py * 1.02);
        }
    }

    /** Over the crown, from the end of the hairline back to its start. */
    private void crown(Outline outline, boolean near) {
        boolean rightward = !near;
        for (int step = -5; step <= 5; step++) {
            int sign = rightward ? step : -step;
            int index = Math.floorMod((int) (sign * head.mirror()), HeadFrame.POINTS);
            int inward = Math.floorMod(index - Integer.signum((int) (sign * head.mirror())), HeadFrame.POINTS);
            if (Math.abs(step) >= (close ? 5 : 4)
                    && Math.abs(head.outlineX(index)) < Math.abs(head.outlineX(inward)) - 0.02) {
                continue;
            }
            double lift = fluff * RISE[Math.abs(step)];
            double px = head.outlineX(index) * (volume + 0.015);
            double py = head.outlineY(index) * (volume + 0.015) - lift;
            if (spiky) {
                spike(outline, px, py, -sign);
            } else {
                head.to(outline, px, py);
            }
        }
    }
}
