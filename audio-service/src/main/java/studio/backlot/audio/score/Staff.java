package studio.backlot.audio.score;

import java.util.List;
import studio.backlot.audio.score.Note.Part;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** Where the notes of one cue are written down: on its grid, with the small freedoms of a player, never past its end. */
final class Staff {

    private static final int LOOSENESS = Rate.samples(0.007);

    private final Cue cue;
    private final Measure measure;
    private final List<Note> notes;
    private final Chance player;

    Staff(Cue cue, Measure measure, List<Note> notes) {
        this.cue = cue;
        this.measure = measure;
        this.notes = notes;
        player = Chance.of(cue.seed(), "player");
    }

    Cue cue() {
        return cue;
    }

    Measure measure() {
        return measure;
    }

    Chance player() {
        return player;
    }

    /** A note on a beat of a bar, for some beats. */
    void note(Part part, int bar, double beat, double beats, double pitch, double velocity) {
        note(part, bar, beat, beats, pitch, velocity, 0);
    }

    void note(Part part, int bar, double beat, double beats, double pitch, double velocity, double pan) {
        long at = measure.at(bar, beat);
        if (beat > 0 || bar > 0) {
            at += player.below(LOOSENESS);
        }
        long length = Math.min(measure.samples(beats), cue.end() - at);
        double strength = velocity * arch(at) * player.between(0.93, 1.05);
        if (length > 0) {
            raw(part, at, length, pitch, (float) Math.clamp(strength, 0.02, 1), (float) pan);
        }
    }

    void raw(Part part, long at, long length, double pitch, float velocity, float pan) {
        long start = Math.max(0, at);
        long rest = length - (start - at);
        if (rest > 0) {
            notes.add(new Note(part, start, rest, pitch, velocity, pan));
        }
    }

    /** Whether anyone speaks during some beats. */
    boolean spoken(int bar, double beat, double beats) {
        long from = measure.at(bar, beat);
        long until = from + measure.samples(beats);
        return cue.speech().stream().anyMatch(span -> span.touches(from - Rate.samples(0.1), until));
    }

    /** A cue grows towards two thirds of its length and settles after. */
    private double arch(long at) {
        double place = (double) (at - cue.start()) / cue.length();
        return 0.8 + 0.2 * Math.sin(Math.PI * Math.min(1, Math.max(0, place * 0.75 + 0.05)));
    }
}
