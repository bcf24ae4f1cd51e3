package studio.backlot.render.take;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a long shot that is encoded on its own and continues the one before.
 *
 * @param first the shot's frame that it begins with
 * @param frames its length, 1 or more
 */
record Segment(long first, long frames) {
    /** The fewest segments of at most {@code limit} frames, as even as they can be. */
    static List<Segment> split(long frames, long limit) {
        long count = Math.ceilDiv(frames, limit);
        List<Segment> segments = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long first = i * frames / count;
            segments.add(new Segment(first, (i + 1) * frames / count - first));
        }
        return List.copyOf(segments);
    }
}
