package studio.backlot.render.job;

import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.VideoProvider;

/** Hears of jobs that are under way, where their provider says something by itself. Nothing depends on it. */
@FunctionalInterface
public interface JobWatch {

    /** Of no job. */
    JobWatch NONE = (_, _, _) -> {};

    /** Begins to hear of a job, if that is not so yet. Does not wait. */
    void follow(Job job, Operation operation, VideoProvider provider);
}
