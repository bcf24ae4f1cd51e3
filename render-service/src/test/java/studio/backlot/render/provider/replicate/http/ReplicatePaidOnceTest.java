package studio.backlot.render.provider.replicate.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;

/** With an address for webhooks, by which a call whose answer was lost is found again. */
class ReplicatePaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new ReplicateCounterpart(clock, true);
    }
}
