package studio.backlot.render.judge;

import java.nio.file.Path;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.measure.picture.Picture;

/** Single pictures, made smaller as the frames of a take are. */
final class Stills {
    private Stills() {}

    static Picture read(MediaTools tools, Path still, int width, int height) {
        try (FrameDecoder decoder = FrameDecoder.scaled(tools, still, PixelLayout.RGB, width, height)) {
            byte[] bytes = new byte[decoder.frameBytes()];
            if (!decoder.read(bytes)) {
                throw new MediaException.CorruptInput("There is no picture in " + still);
            }
            return Picture.ofBytes(bytes, width, height);
        }
    }
}
