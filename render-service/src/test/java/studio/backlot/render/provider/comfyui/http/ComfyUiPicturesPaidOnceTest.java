package studio.backlot.render.provider.comfyui.http;

import java.time.Clock;
import studio.backlot.render.image.PaidPictureCases;
import studio.backlot.render.image.PictureCounterpart;
import studio.backlot.render.provider.comfyui.fake.ComfyUiPictures;

/** Each call has a name of ours, by which it is found. */
class ComfyUiPicturesPaidOnceTest extends PaidPictureCases {

    @Override
    protected PictureCounterpart counterpart(Clock by) {
        return new ComfyUiPictures(by);
    }

    @Override
    protected int runs() {
        return super.runs() / 3;
    }
}
