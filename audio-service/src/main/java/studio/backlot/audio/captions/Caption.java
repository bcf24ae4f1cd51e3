package studio.backlot.audio.captions;

import java.util.List;

/**
 * One caption.
 *
 * @param start first frame on screen
 * @param end frame after the last
 * @param lines one or two
 */
public record Caption(long start, long end, List<String> lines) {

    public Caption {
        lines = List.copyOf(lines);
        if (end <= start || lines.isEmpty() || lines.size() > 2) {
            throw new IllegalArgumentException("a caption of " + lines.size() + " lines from " + start + " to " + end);
        }
    }
}
