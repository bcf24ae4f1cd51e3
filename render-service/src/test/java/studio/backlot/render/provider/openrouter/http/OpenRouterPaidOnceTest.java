package studio.backlot.render.provider.openrouter.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.openrouter.fake.OpenRouterCounterpart;

class OpenRouterPaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new OpenRouterCounterpart(clock);
    }
}
