package studio.backlot.render.animatic;

import java.io.IOException;

/** Takes finished frames in order. */
@FunctionalInterface
public interface FrameSink {

    /** One whole frame, planar yuv420p, BT.709, limited range. The array is reused for the next frame. */
    void frame(byte[] i420) throws IOException;
}
