package studio.backlot.render.continuity;

/** A brief contradicts the state that it starts from. Nothing has been rendered. */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ContinuityRule rule;

    public Contradiction(ContinuityRule rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public ContinuityRule rule() {
        return rule;
    }
}
