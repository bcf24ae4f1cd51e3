package studio.backlot.render.shot;

/** How far a requested shot has come. */
public enum ShotStatus {
    /** For its lines, or for the shot that it follows. */
    WAITING,
    /** Everything is there; it is being rendered or about to be. */
    FILMING,
    RENDERED,
    FAILED
}
