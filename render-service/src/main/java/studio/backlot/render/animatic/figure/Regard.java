package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;

/**
 * Where body, head and eyes look, in degrees as the camera sees them.
 *
 * @param turn of the body away from the camera; positive turns towards the screen's right
 * @param headTurn of the head
 * @param headNod how far the face looks below the camera
 * @param eyeTurn of the eyes in the head; {@code eyeNod} is below the head's own axis
 */
record Regard(double turn, double headTurn, double headNod, double eyeTurn, double eyeNod) {

    /** A gaze rests on a point for about this long, then moves on a little. */
    private static final double FIXATION = 0.9;

    /** @param nod of the head by pose and mood, {@code moodNod} by mood alone */
    static Regard of(Acting acting, Point eyes, Point lens, double nod, double moodNod) {
        double toLens = eyes.facingTowards(lens);
        double facing = acting.facing();
        double wanted = 0;
        double rise = 0;
        if (acting.gaze().isPresent()) {
            Point target = acting.gaze().get();
            wanted = Ease.shortest(eyes.facingTowards(target) - facing);
            double flat = Math.max(0.2, Math.hypot(target.x() - eyes.x(), target.z() - eyes.z()));
            rise = Math.toDegrees(Math.atan2(target.y() - eyes.y(), flat));
        }
        if (Math.abs(wanted) > 115) {
            wanted = Math.signum(wanted) * 40;
        }
        double neck = Math.clamp(wanted * 0.72, -62, 62);
        double flatLens = Math.max(0.2, Math.hypot(lens.x() - eyes.x(), lens.z() - eyes.z()));
        double lensRise = Math.toDegrees(Math.atan2(lens.y() - eyes.y(), flatLens));
        double ownNod = nod - Math.clamp(rise * 0.5, -18, 18);
        double held = acting.gaze().isPresent() ? moodNod * 0.8 : 0;
        return new Regard(
                Ease.shortest(toLens - facing),
                Ease.shortest(toLens - facing - neck),
                Math.clamp(ownNod + lensRise, -40, 45),
                Math.clamp(wanted - neck + dart(acting.clock(), 40) * 2.4, -32, 32),
                Math.clamp(-rise * 0.5 - held + dart(acting.clock(), 41) * 1.6, -24, 24));
    }

    /** Small quick moves of the eyes between fixations, -1 to 1. */
    private static double dart(Acting.Clock clock, int axis) {
        double beat = clock.seconds() / FIXATION + Noise.unit(clock.seed(), axis);
        long which = (long) Math.floor(beat);
        double into = (beat - which) * FIXATION / 0.06;
        double here = Noise.signed(clock.seed() + axis, which);
        double before = Noise.signed(clock.seed() + axis, which - 1);
        return before + (here - before) * Math.clamp(into, 0, 1);
    }
}
