package studio.backlot.render.continuity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
 * @param holds props in hand, by name
 * @param injuries marks that stay until something says that they are gone
 */
public record Presence(
        int version,
        Vector position,
        double facing,
        Pose pose,
        Expression expression,
        String outfit,
        Optional<String> gazeAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> holds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> injuries) {

    public Presence {
        gazeAt = Absent.optional(gazeAt);
        holds = Absent.list(holds);
        injuries = Absent.list(injuries);
    }

    /** A presence with empty hands, unhurt. */
    public Presence(
            int version,
            Vector position,
            double facing,
            Pose pose,
            Expression expression,
            String outfit,
            Optional<String> gazeAt) {
        this(version, position, facing, pose, expression, outfit, gazeAt, List.of(), List.of());
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
                change.gazeAt().or(() -> gazeAt),
                change.holds().orElse(holds),
                change.injuries().orElse(injuries));
    }

    Presence at(Vector newPosition, double newFacing) {
        return new Presence(version, newPosition, newFacing, pose, expression, outfit, gazeAt, holds, injuries);
    }

    Presence feeling(Expression newExpression) {
        return new Presence(version, position, facing, pose, newExpression, outfit, gazeAt, holds, injuries);
    }

    Presence holding(List<String> props) {
        return new Presence(version, position, facing, pose, expression, outfit, gazeAt, props, injuries);
    }

    /** The same whichever version of the character it is of. */
    public Presence ofVersion(int other) {
        return new Presence(other, position, facing, pose, expression, outfit, gazeAt, holds, injuries);
    }
}
