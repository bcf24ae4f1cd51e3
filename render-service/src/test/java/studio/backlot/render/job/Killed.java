package studio.backlot.render.job;

/** The process is gone. */
public final class Killed extends Error {
    private static final long serialVersionUID = 1L;
}
