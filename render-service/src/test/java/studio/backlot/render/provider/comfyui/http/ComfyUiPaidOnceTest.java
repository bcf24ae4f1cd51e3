package studio.backlot.render.provider.comfyui.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;

/** What costs nothing is made once as well. */
class ComfyUiPaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new ComfyUiCounterpart(clock);
    }
}
