package studio.backlot.render.shot;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ShotId;

/**
 * What joining a scene has to know of one of its shots.
 *
 * @param follows shot of the scene whose state, and picture when it continues, this one starts from
 * @param lines that have to be recorded before its length is known
 * @param scripted whether the state that it ends in is known
 */
public record AwaitedShot(
        ShotId id, Link link, Optional<ShotId> follows, List<LineId> lines, ShotStatus status, boolean scripted) {
    public AwaitedShot {
        lines = List.copyOf(lines);
    }

    /** Whether the picture of the shot that it follows has to be there first. */
    boolean continuesPicture() {
        return link == Link.CONTINUES;
    }

    /** The shot whose last frame this one's picture goes on from. */
    public Optional<ShotId> continued() {
        return follows.filter(previous -> continuesPicture());
    }

    AwaitedShot after(SceneJoin.Move move) {
        return switch (move) {
            case SceneJoin.Move.Script _ -> new AwaitedShot(id, link, follows, lines, status, true);
            case SceneJoin.Move.Film _ -> new AwaitedShot(id, link, follows, lines, ShotStatus.FILMING, scripted);
            case SceneJoin.Move.Break _ -> new AwaitedShot(id, link, follows, lines, ShotStatus.FAILED, scripted);
        };
    }
}
