package studio.backlot.render.shot.db;

import studio.backlot.contracts.event.ShotRequested;

/** A shot with what was asked for; that is read when it is wanted, away from where the database's answers come in. */
public record RequestedShot(ShotRow row, String document) {
    public ShotRequested request() {
        return Documents.read(document, ShotRequested.class);
    }
}
