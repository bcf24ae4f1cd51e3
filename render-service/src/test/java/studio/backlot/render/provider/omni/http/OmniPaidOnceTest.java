package studio.backlot.render.provider.omni.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.omni.fake.OmniCounterpart;

class OmniPaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new OmniCounterpart(clock);
    }
}
