package studio.backlot.marketing.trailer;

import java.util.List;

/**
 * What a trailer shows, exact to the frame.
 *
 * @param segments in order
 * @param joins one fewer: how each segment but the first follows
 * @param musicFrom frame of the film from which its music is laid under the whole trailer
 */
public record TrailerPlan(List<Segment> segments, List<Join> joins, long musicFrom) {

    public TrailerPlan {
        segments = List.copyOf(segments);
        joins = List.copyOf(joins);
        if (joins.size() != segments.size() - 1) {
            throw new IllegalArgumentException("joins: expected %d between %d segments, not %d"
                    .formatted(segments.size() - 1, segments.size(), joins.size()));
        }
    }

    /** Length in frames. */
    public int frames() {
        return segments.stream().mapToInt(Segment::frames).sum();
    }
}
