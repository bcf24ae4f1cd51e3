package studio.backlot.render.provider.veo.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.veo.fake.VeoCounterpart;

class VeoPaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new VeoCounterpart(clock);
    }
}
