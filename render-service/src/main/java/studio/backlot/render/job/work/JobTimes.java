package studio.backlot.render.job.work;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Times of jobs that a deployment may set. */
@ConfigMapping(prefix = "backlot.jobs")
interface JobTimes {

    /** Longest time from the note that a call begins to its answer. */
    Duration submit();

    /** First pause after a rejection or a look. */
    Duration backOff();

    /** How long a job takes as long as nothing has been learnt of its profile. */
    Duration usual();

    /** Between two questions, at least. */
    Duration leastPause();

    /** Between two questions, at most. */
    Duration mostPause();
}
