package studio.backlot.render.job.work;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import studio.backlot.render.job.Deliveries;
import studio.backlot.render.job.JobPatience;
import studio.backlot.render.job.JobSteps;
import studio.backlot.render.job.JobWatch;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.job.Pace;
import studio.backlot.render.job.Turnstile;
import studio.backlot.render.provider.Providers;

/** What jobs are done with. */
@Singleton
class JobDesk {

    @Produces
    @Singleton
    JobPatience patience(JobTimes times) {
        JobPatience usual = JobPatience.USUAL;
        return new JobPatience(
                times.submit(),
                usual.rejections(),
                usual.longest(),
                usual.looks(),
                times.backOff(),
                new Pace(times.usual(), times.leastPause(), times.mostPause()));
    }

    @Produces
    @Singleton
    JobSteps steps(
            JobPatience patience,
            Jobs jobs,
            Providers providers,
            Deliveries deliveries,
            Clock clock,
            Turnstile turnstile,
            JobWatch watch) {
        return new JobSteps(jobs, providers, deliveries, patience, clock, turnstile, watch);
    }
}
