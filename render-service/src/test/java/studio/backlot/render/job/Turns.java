package studio.backlot.render.job;

/** Who takes a job's next step, and when. */
@FunctionalInterface
public interface Turns {

    /** @param chaos for points of its own beside those of the steps */
    Next turn(JobSteps steps, Job job, Chaos chaos) throws InterruptedException;
}
