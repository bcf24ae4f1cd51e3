package studio.backlot.render.cut.edl;

import java.util.List;
import java.util.Optional;

/**
 * A piece of the picture, with frames counted at the list's rate.
 *
 * @param line where it stands
 * @param effect how it begins
 * @param recordIn first frame, from the first picture of the list on
 * @param frames in the film
 * @param notes comments about it
 */
public record Segment(int line, Source source, Effect effect, long recordIn, long frames, List<String> notes) {

    public Segment {
        notes = List.copyOf(notes);
    }

    /**
     * Where its frames come from.
     *
     * @param in frame of its source's day that it begins with
     * @param hour frame of its source's day with which that hour began
     * @param speed 1 as it was shot, 0 a still, below 0 backwards
     */
    public record Source(String reel, long in, long hour, double speed) {}

    /**
     * How a segment begins.
     *
     * @param code C, D, or W and three digits
     * @param frames first frames in which what was before is still seen
     * @param from reel that it begins from, where that is told
     */
    public record Effect(String code, long frames, Optional<String> from) {
        public boolean cut() {
            return code.equals("C");
        }
    }

    /** Whether nothing is seen. */
    public boolean black() {
        return black(source.reel());
    }

    /** Whether it comes out of the dark; not known where it is not told what it begins from. */
    public Optional<Boolean> fromBlack() {
        return effect.from().map(Segment::black);
    }

    private static boolean black(String reel) {
        return reel.equals("BL") || reel.equals("BLK") || reel.equals("BLACK");
    }

    public long recordOut() {
        return recordIn + frames;
    }

    /** The text of a comment such as {@code * FROM CLIP NAME: 12B-3}. */
    public Optional<String> note(String name) {
        return notes.stream()
                .map(note -> note.replaceFirst("^[\\s*]+", ""))
                .filter(note -> note.regionMatches(true, 0, name, 0, name.length()))
                .map(note -> note.substring(name.length()).strip())
                .filter(note -> note.startsWith(":"))
                .map(note -> note.substring(1).strip())
                .findFirst();
    }

    /** The clip's name as far as it is told: of what comes in, where the segment begins by an effect. */
    public Optional<String> clipName() {
        return effect.cut() ? note("FROM CLIP NAME") : note("TO CLIP NAME").or(() -> note("FROM CLIP NAME"));
    }

    Segment from(long first) {
        return new Segment(line, source, effect, recordIn - first, frames, notes);
    }
}
