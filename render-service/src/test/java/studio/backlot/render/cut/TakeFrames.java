package studio.backlot.render.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;

/** All frames of a picture as I420, and how far two are from each other. */
public final class TakeFrames {
    private TakeFrames() {}

    public static List<byte[]> of(MediaTools tools, Path picture) {
        List<byte[]> frames = new ArrayList<>();
        try (FrameDecoder decoder = FrameDecoder.open(tools, picture, PixelLayout.I420)) {
            byte[] frame = new byte[decoder.frameBytes()];
            while (decoder.read(frame)) {
                frames.add(frame.clone());
            }
        }
        return frames;
    }

    /** Mean absolute difference of luma, in its steps. */
    public static double distance(byte[] one, byte[] other) {
        int luma = one.length * 2 / 3;
        double sum = 0;
        for (int at = 0; at < luma; at++) {
            sum += Math.abs((one[at] & 255) - (other[at] & 255));
        }
        return sum / luma;
    }
}
