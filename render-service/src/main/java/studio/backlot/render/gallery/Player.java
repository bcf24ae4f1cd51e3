package studio.backlot.render.gallery;

import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Vector;

/**
 * Someone before the gallery's camera.
 *
 * @param from where they stand at the first frame
 * @param to where they come to stand
 * @param facing degrees clockwise from above, 0 to the audience
 * @param looksAt a character, a piece or {@code camera}
 */
record Player(
        CastMember member,
        Vector from,
        Vector to,
        double facing,
        Pose pose,
        Expression expression,
        Optional<String> looksAt) {

    /** At rest, a little turned, looking into the lens. */
    static Player of(CastMember member) {
        Vector place = new Vector(0, 0, 0);
        return new Player(member, place, place, -14, Pose.STAND, Expression.NEUTRAL, Optional.of("camera"));
    }

    Player at(double x, double z, double degrees) {
        Vector place = new Vector(x, 0, z);
        return new Player(member, place, place, degrees, pose, expression, looksAt);
    }

    Player walkingFrom(double x, double z) {
        return new Player(member, new Vector(x, 0, z), to, facing, Pose.WALK, expression, looksAt);
    }

    Player turned(double degrees) {
        return new Player(member, from, to, degrees, pose, expression, looksAt);
    }

    Player doing(Pose does) {
        return new Player(member, from, to, facing, does, expression, looksAt);
    }

    Player feeling(Expression feels) {
        return new Player(member, from, to, facing, pose, feels, looksAt);
    }

    Player looking(Optional<String> where) {
        return new Player(member, from, to, facing, pose, expression, where);
    }

    /** What the shot says of them; at its opening they are where they come from. */
    CharacterChange change(boolean opening) {
        return new CharacterChange(
                member.id(),
                Optional.of(opening ? from : to),
                Optional.of(facing),
                Optional.of(pose),
                Optional.of(expression),
                Optional.empty(),
                looksAt,
                Optional.empty());
    }
}
