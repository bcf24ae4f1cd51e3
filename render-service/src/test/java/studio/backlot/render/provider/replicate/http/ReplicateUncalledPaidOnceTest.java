package studio.backlot.render.provider.replicate.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;

/** Of a deployment that nobody can call. */
class ReplicateUncalledPaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new ReplicateCounterpart(clock, false);
    }
}
