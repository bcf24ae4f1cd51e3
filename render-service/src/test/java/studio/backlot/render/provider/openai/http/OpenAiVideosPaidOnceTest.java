package studio.backlot.render.provider.openai.http;

import java.time.Clock;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.PaidOnceCases;
import studio.backlot.render.provider.openai.fake.OpenAiVideosCounterpart;

class OpenAiVideosPaidOnceTest extends PaidOnceCases {

    @Override
    protected Counterpart counterpart(Clock clock) {
        return new OpenAiVideosCounterpart(clock);
    }
}
