package studio.backlot.render.continuity;

import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Vector;

/**
 * How one character is at one moment.
 *
 * @param version locked version of the character
 * @param position feet (or the middle of an orb's shadow), metres
 * @param facing degrees clockwise from above; 0 faces the audience
 * @param outfit name of the outfit worn; empty when the character has none
 * @param gazeAt character, piece or "camera" looked at; ahead when absent
 */
public record Presence(
        int version,
        Vector position,
        double facing,
        Pose pose,
        Expression expression,
        String outfit,
        Optional<String> gazeAt) {

    public Presence {
        gazeAt = Absent.optional(gazeAt);
    }

    /** This presence after what {@code change} names; everything else holds. */
    Presence after(CharacterChange change) {
        return new Presence(
                version,
                change.position().orElse(position),
                change.facing().orElse(facing),
                change.pose().orElse(pose),
                change.expression().orElse(expression),
                change.outfit().orElse(outfit),
                change.gazeAt().or(() -> gazeAt));
    }

    Presence at(Vector newPosition, double newFacing) {
        return new Presence(version, newPosition, newFacing, pose, expression, outfit, gazeAt);
    }

    Presence feeling(Expression newExpression) {
        return new Presence(version, position, facing, pose, newExpression, outfit, gazeAt);
    }
}
