package studio.backlot.audio.score;

import java.util.List;
import studio.backlot.contracts.film.Mood;

/**
 * Music for one stretch of film in one mood.
 *
 * @param start first sample
 * @param end sample after the last
 * @param seed decides progression and figures
 * @param entrance how it begins
 * @param speech stretches in which someone speaks, where the tune gives way
 */
public record Cue(Mood mood, long start, long end, long seed, Entrance entrance, List<Span> speech) {

    /** A half-open stretch of samples. */
    public record Span(long start, long end) {

        boolean touches(long from, long until) {
            return from < end && until > start;
        }
    }

    /** How a cue comes in. */
    public enum Entrance {
        /** Out of silence or across a change of scene. */
        FADE,
        /** On a beat of the story that frightens: a swell into a blow. */
        HIT,
        /** On a beat of the story that opens: a shimmer. */
        GLOW
    }

    public Cue {
        speech = List.copyOf(speech);
        if (end <= start) {
            throw new IllegalArgumentException("a cue must last: " + start + " to " + end);
        }
    }

    long length() {
        return end - start;
    }
}
