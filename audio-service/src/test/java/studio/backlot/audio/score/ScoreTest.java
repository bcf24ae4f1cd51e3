package studio.backlot.audio.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.audio.score.Note.Part;
import studio.backlot.audio.score.band.Band;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.contracts.film.Mood;

class ScoreTest {

    private static final int SECOND = 48_000;

    @ParameterizedTest
    @EnumSource(Mood.class)
    void every_mood_is_audible_at_a_sane_level_for_many_films(Mood mood) {
        for (long seed = 1; seed <= 3; seed++) {
            Sound sound = play(seed, 12, cue(mood, 0, 12));
            assertThat(sound.loudness).as(mood + " " + seed).isBetween(-29.0, -15.0);
            assertThat(sound.peak).isLessThan(0.9f);
            assertThat(sound.highestStep).as("clicks").isLessThan(0.35f);
        }
    }

    @Test
    void the_same_seed_gives_the_same_samples_and_another_seed_other_music() {
        assertThat(play(5, 8, cue(Mood.HOPE, 0, 8)).hash).isEqualTo(play(5, 8, cue(Mood.HOPE, 0, 8)).hash);
        assertThat(play(6, 8, cue(Mood.HOPE, 0, 8)).hash).isNotEqualTo(play(5, 8, cue(Mood.HOPE, 0, 8)).hash);
    }

    @Test
    void the_blocks_in_which_it_is_played_do_not_matter() {
        List<Note> notes = new Composer(3).compose(List.of(cue(Mood.TENSE, 0, 5)));
        float[] small = left(notes, 500, 5);
        float[] large = left(notes, 4_000, 5);
        float most = 0;
        for (int i = 0; i < small.length; i++) {
            most = Math.max(most, Math.abs(small[i] - large[i]));
        }
        assertThat(most).isLessThan(0.001f);
    }

    @Test
    void a_cue_begins_and_ends_with_its_scene() {
        List<Note> notes = new Composer(9).compose(List.of(cue(Mood.CALM, 0, 10), cue(Mood.ACTION, 10, 20)));
        List<Note> drums =
                notes.stream().filter(note -> note.part() == Part.DRUM).toList();
        assertThat(drums).isNotEmpty().allMatch(note -> note.start() >= 10L * SECOND);
        assertThat(drums.getFirst().start()).isEqualTo(10L * SECOND);
        assertThat(notes)
                .filteredOn(note -> note.start() < 10L * SECOND)
                .allMatch(note -> note.start() + note.length() <= 10L * SECOND);
    }

    @Test
    void an_alarm_is_struck_on_its_sample_after_a_swell_that_ends_there() {
        Cue hit = new Cue(Mood.FEAR, 7L * SECOND, 15L * SECOND, 1, Cue.Entrance.HIT, List.of());
        List<Note> notes = new Composer(4).compose(List.of(cue(Mood.TENSE, 0, 7), hit));
        assertThat(notes)
                .filteredOn(note -> note.part() == Part.BOOM)
                .singleElement()
                .satisfies(note -> assertThat(note.start()).isEqualTo(7L * SECOND));
        assertThat(notes)
                .filteredOn(note -> note.part() == Part.RISER)
                .singleElement()
                .satisfies(note -> assertThat(note.start() + note.length()).isEqualTo(7L * SECOND));
    }

    @Test
    void the_tune_is_silent_while_someone_speaks() {
        var speech = new Cue.Span(2L * SECOND, 9L * SECOND);
        Cue cue = new Cue(Mood.SAD, 0, 30L * SECOND, 1, Cue.Entrance.FADE, List.of(speech));
        assertThat(new Composer(11).compose(List.of(cue)))
                .filteredOn(note -> note.part() == Part.CELLO)
                .isNotEmpty()
                .noneMatch(note -> speech.touches(note.start(), note.start() + SECOND / 10));
    }

    @Test
    void a_film_has_one_motif_and_keeps_it() {
        assertThat(Motif.of(42)).isEqualTo(Motif.of(42));
        assertThat(Motif.of(42).backwards().backwards()).isEqualTo(Motif.of(42));
        assertThat(Motif.of(42).inverted().inverted()).isEqualTo(Motif.of(42));
        for (long seed = 0; seed < 200; seed++) {
            assertThat(Motif.of(seed).beats()).isEqualTo(8);
            assertThat(Motif.of(seed).head().beats()).isEqualTo(4);
        }
    }

    @Test
    void cues_of_any_length_fill_their_bars_exactly() {
        for (int length : new int[] {1, 2, 3, 7, 61}) {
            Cue cue = cue(Mood.JOY, 0, length);
            Measure measure = Measure.fitting(cue, 108);
            assertThat(measure.at(measure.bars(), 0)).isEqualTo((long) length * SECOND);
            assertThat(new Composer(2).compose(List.of(cue))).isNotEmpty();
        }
    }

    private static Cue cue(Mood mood, int from, int until) {
        return new Cue(
                mood,
                (long) from * SECOND,
                (long) until * SECOND,
                mood.name().hashCode(),
                Cue.Entrance.FADE,
                List.of());
    }

    private record Sound(double loudness, float peak, float highestStep, int hash) {}

    private static Sound play(long seed, int seconds, Cue... cues) {
        Band band = new Band(new Composer(seed).compose(new ArrayList<>(List.of(cues))), seed);
        Loudness meter = new Loudness(2);
        float[] left = new float[Band.BLOCK];
        float[] right = new float[Band.BLOCK];
        float peak = 0;
        float step = 0;
        float before = 0;
        int hash = 1;
        for (long at = 0; at < (long) seconds * SECOND; at += Band.BLOCK) {
            band.play(left, right, Band.BLOCK);
            for (int i = 0; i < Band.BLOCK; i++) {
                meter.add(left[i], right[i]);
                peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
                step = Math.max(step, Math.abs(left[i] - before));
                before = left[i];
            }
            hash = 31 * hash + Arrays.hashCode(left) + Arrays.hashCode(right);
        }
        return new Sound(meter.integrated(), peak, step, hash);
    }

    private static float[] left(List<Note> notes, int block, int seconds) {
        Band band = new Band(notes, 1);
        float[] all = new float[seconds * SECOND];
        float[] left = new float[Band.BLOCK];
        float[] right = new float[Band.BLOCK];
        for (int at = 0; at < all.length; at += block) {
            band.play(left, right, block);
            System.arraycopy(left, 0, all, at, block);
        }
        return all;
    }
}
