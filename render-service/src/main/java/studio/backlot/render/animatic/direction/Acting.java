package studio.backlot.render.animatic.direction;

import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pose;
import studio.backlot.render.weave.Point;

/**
 * One character at one frame.
 *
 * @param traits what the member's DNA adds freely
 * @param feet where they stand, metres
 * @param facing of the body, degrees
 * @param body from one pose to another
 * @param face from one expression to another
 * @param gaze what the eyes are on; ahead when absent
 * @param clock what moves by itself
 * @param visible 0 not there to 1 there: who enters or leaves without walking fades
 */
public record Acting(
        CastMember member,
        Traits traits,
        Optional<Outfit> outfit,
        Point feet,
        double facing,
        Body body,
        Face face,
        Optional<Point> gaze,
        Talk talk,
        Clock clock,
        double visible) {

    /**
     * A body on its way from one pose to another.
     *
     * @param share 0 is all {@code from}, 1 all {@code to}
     * @param seatedFrom whether there is a seat under the body in the first pose; {@code seatedTo} in the second
     * @param seat height of that seat, metres
     * @param walked metres gone so far
     * @param pace metres a second at this moment
     * @param step metres from one foot's place to the other's next one
     * @param left the left foot on the floor; {@code right} the other one
     */
    public record Body(
            Pose from,
            Pose to,
            double share,
            boolean seatedFrom,
            boolean seatedTo,
            double seat,
            double walked,
            double pace,
            double step,
            Footing left,
            Footing right) {}

    /**
     * A foot.
     *
     * @param base place on the floor that the foot's own offset from the body's middle is added to, metres
     * @param heading degrees that the foot faces
     * @param lift metres above the floor
     * @param roll of the heel off the floor, 0 to 1; the toes stay where they are
     */
    public record Footing(Point base, double heading, double lift, double roll) {}

    /** A face on its way: {@code share} 0 is all {@code from}, 1 all {@code to}. */
    public record Face(Expression from, Expression to, double share) {}

    /**
     * What moves by itself.
     *
     * @param seconds since the shot began
     * @param blink 0 open to 1 closed
     * @param breath -1 to 1
     * @param glitch 0 to 1, of a hologram
     * @param seed of this character's habits
     */
    public record Clock(double seconds, double blink, double breath, double glitch, long seed) {}
}
