package studio.backlot.audio.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import studio.backlot.audio.score.Note.Part;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;
import studio.backlot.contracts.film.Mood;

/** Writes a film's music: one motif and one key for the film, developed cue by cue. */
public final class Composer {

    /** Changes whenever the music of a film would. */
    public static final String VERSION = "score-1";

    private static final int[] TONICS = {45, 47, 48, 50, 51, 53, 55};

    private final Motif motif;
    private final int tonic;
    private final OptionalDouble tempo;

    public Composer(long filmSeed) {
        this(filmSeed, OptionalDouble.empty());
    }

    /** A composer who keeps to a tempo, quarter notes a minute, instead of each mood's own. */
    public Composer(long filmSeed, OptionalDouble tempo) {
        this.tempo = tempo;
        motif = Motif.of(filmSeed);
        tonic = TONICS[Chance.of(filmSeed, "key").below(TONICS.length)];
    }

    /** The tempo that a mood has by itself, quarter notes a minute. */
    public static double tempo(Mood mood) {
        return Temper.of(mood).bpm();
    }

    /** The notes of the cues, in order of their beginning; the last cue closes the film. */
    public List<Note> compose(List<Cue> cues) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Temper temper = Temper.of(cue.mood());
            int key = tonic + (temper.mode().bright ? 3 : 0);
            Measure measure = Measure.fitting(cue, tempo.orElse(temper.bpm()));
            Harmony harmony = Harmony.of(temper, key, measure.bars(), cue.seed(), i == cues.size() - 1);
            Staff staff = new Staff(cue, measure, notes);
            new Ground(temper, harmony, staff).write();
            new Tune(motif, temper, harmony, staff).write();
            entrance(cue, staff, key);
        }
        notes.sort(
                Comparator.comparingLong(Note::start).thenComparing(Note::part).thenComparing(Note::pitch));
        return List.copyOf(notes);
    }

    private static void entrance(Cue cue, Staff staff, int key) {
        int swell = Rate.samples(1.4);
        switch (cue.entrance()) {
            case FADE -> {}
            case HIT -> {
                staff.raw(Part.RISER, cue.start() - swell, swell, key + 12, 0.8f, 0);
                staff.raw(Part.BOOM, cue.start(), Rate.samples(2.5), key - 12, 0.95f, 0);
            }
            case GLOW -> {
                staff.raw(Part.SHIMMER, cue.start() - swell / 3, Rate.samples(3.5), key + 36, 0.7f, 0);
                staff.raw(Part.BASS, cue.start(), Rate.samples(3), key - 12, 0.6f, 0);
            }
        }
    }
}
