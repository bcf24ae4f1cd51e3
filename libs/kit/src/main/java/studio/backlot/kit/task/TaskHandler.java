package studio.backlot.kit.task;

/** Does the tasks of a kind; a bean, best {@code @ApplicationScoped}. */
public interface TaskHandler<P> {

    String kind();

    Class<P> payload();

    /** How many run side by side in one process, 1 or more. */
    int concurrency();

    /**
     * Does the work on a worker thread, as long as it takes; it may run again after a crash, so it repeats without harm.
     * A {@link studio.backlot.kit.problem.ProblemException} of class CALLER, CONFLICT or EXHAUSTED ends the task;
     * whatever else is thrown is tried again with growing pauses, or the longer one that it asks for, five times in all.
     */
    Completion run(Task<P> task) throws Exception;

    /** What giving the task up changes, such as publishing that the work failed. */
    Completion failed(Task<P> task, Failure failure);
}
