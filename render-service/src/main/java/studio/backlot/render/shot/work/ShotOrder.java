package studio.backlot.render.shot.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.LedgerEntry.Outcome;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerEntry.Slot;
import studio.backlot.render.continuity.LedgerEntry.Verdict;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.db.SceneRef;

/**
 * Everything that a shot is filmed from.
 *
 * @param round of the request; what belongs to an earlier one is kept in the library but circled no more
 * @param key that the take will have
 */
record ShotOrder(ShotRequested request, int round, ScriptedShot scripted, String key) {
    ShotRef ref() {
        return new ShotRef(request.production(), request.shot().id());
    }

    SceneRef scene(OrgId org) {
        return new SceneRef(org, request.production(), request.scene());
    }

    Slot slot() {
        return new Slot(
                request.production(),
                request.scene(),
                request.shot().id(),
                request.shot().link(),
                request.follows());
    }

    Passage passage() {
        return Passage.of(scripted.before(), request.shot().brief(), scripted.after(), request.world());
    }

    Outcome outcome(ShotRendered rendered, Cause cause) {
        return new Outcome(cause, Optional.of(rendered.take()), request.seed(), List.of(), Map.of(), Verdict.ACCEPTED);
    }

    /** Names the task; a new round is a new task. */
    String taskKey() {
        return ref() + "#" + round;
    }
}
