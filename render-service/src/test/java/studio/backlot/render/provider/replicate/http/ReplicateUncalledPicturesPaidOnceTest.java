package studio.backlot.render.provider.replicate.http;

import java.time.Clock;
import studio.backlot.render.image.PaidPictureCases;
import studio.backlot.render.image.PictureCounterpart;
import studio.backlot.render.provider.replicate.fake.ReplicatePictures;

/** Of a deployment that nobody can call. */
class ReplicateUncalledPicturesPaidOnceTest extends PaidPictureCases {

    @Override
    protected PictureCounterpart counterpart(Clock by) {
        return new ReplicatePictures(by, false);
    }

    @Override
    protected int runs() {
        return super.runs() / 3;
    }
}
