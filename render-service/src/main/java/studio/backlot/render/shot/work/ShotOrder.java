package studio.backlot.render.shot.work;

import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
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

    /** Names the task; a new round is a new task. */
    String taskKey() {
        return ref() + "#" + round;
    }
}
