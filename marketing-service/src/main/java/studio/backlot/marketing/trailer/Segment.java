package studio.backlot.marketing.trailer;

import java.util.Optional;
import studio.backlot.contracts.film.PlacedLine;

/** A stretch of a trailer, in frames at the film's rate. */
public sealed interface Segment {

    /** Length. */
    int frames();

    /** Words on a picture out of focus. */
    record Card(Kind kind, int frames) implements Segment {

        /** What a card says. */
        public enum Kind {
            TITLE,
            END
        }
    }

    /**
     * A moment of the film.
     *
     * @param clip index in the cut
     * @param first first frame within the clip
     * @param frames length
     * @param line the line that is spoken in it from its first word to its last
     */
    record Moment(int clip, int first, int frames, Optional<PlacedLine> line) implements Segment {

        int end() {
            return first + frames;
        }
    }
}
