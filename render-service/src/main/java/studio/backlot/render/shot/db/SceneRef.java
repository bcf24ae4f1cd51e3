package studio.backlot.render.shot.db;

import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;

/** A scene of one revision: what is joined under one lock. */
public record SceneRef(OrgId org, ProductionRef production, SceneId scene) {
    /** Name of the lock; all revisions share it, because they share take numbers. */
    String lock() {
        return "scene " + org + "/" + production.project() + "/" + scene;
    }
}
