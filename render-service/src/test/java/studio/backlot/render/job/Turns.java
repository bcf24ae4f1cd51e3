package studio.backlot.render.job;

/** Who takes a job's next step, and when. */
@FunctionalInterface
public interface Turns {

    /** Takes it; has points of its own for {@code chaos} beside those of the steps. */
    Next turn(JobSteps steps, Job job, Chaos chaos) throws InterruptedException;
}
