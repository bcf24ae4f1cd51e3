package studio.backlot.render.animatic;

import java.io.IOException;

/** Takes what is where, frame by frame. */
@FunctionalInterface
public interface TrackSink {

    /** Nobody wants to know. */
    TrackSink NONE = frame -> {};

    void frame(TrackFrame frame) throws IOException;
}
