package studio.backlot.render.provider.replicate.http;

import java.time.Clock;
import studio.backlot.render.image.PaidPictureCases;
import studio.backlot.render.image.PictureCounterpart;
import studio.backlot.render.provider.replicate.fake.ReplicatePictures;

/** With an address for webhooks, by which a call whose answer was lost is found again. */
class ReplicatePicturesPaidOnceTest extends PaidPictureCases {

    @Override
    protected PictureCounterpart counterpart(Clock by) {
        return new ReplicatePictures(by, true);
    }
}
