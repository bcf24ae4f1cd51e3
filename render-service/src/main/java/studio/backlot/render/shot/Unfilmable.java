package studio.backlot.render.shot;

import studio.backlot.render.RenderError;

/** A shot that cannot be made as it was asked for, whoever tries and however often. */
public final class Unfilmable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RenderError error;

    public Unfilmable(RenderError error, String detail) {
        super(detail);
        this.error = error;
    }

    Unfilmable(RenderError error, String detail, Throwable cause) {
        super(detail, cause);
        this.error = error;
    }

    public RenderError error() {
        return error;
    }
}
