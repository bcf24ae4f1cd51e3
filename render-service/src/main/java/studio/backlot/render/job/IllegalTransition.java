package studio.backlot.render.job;

/** A job cannot come from one state to another. */
public final class IllegalTransition extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    IllegalTransition(JobState from, String to) {
        super("a job that is %s cannot become %s".formatted(from.slug(), to));
    }
}
