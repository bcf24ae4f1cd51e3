package studio.backlot.audio.score.band;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.score.Note;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** A handful of high bars struck one after the other, as when light breaks in. */
final class Shimmer implements Tone {

    private static final int[] INTERVALS = {0, 7, 12, 16, 19, 24, 12, 28};
    private static final int SPACING = Rate.samples(0.085);

    private record Bar(long at, Struck tone) {}

    private final List<Bar> bars = new ArrayList<>();
    private final Air glitter;
    private boolean glitters = true;
    private long position;

    Shimmer(Note note, long seed) {
        Chance chance = new Chance(seed);
        for (int i = 0; i < INTERVALS.length; i++) {
            double pan = chance.between(-0.7, 0.7);
            var bar = new Note(
                    Note.Part.CELESTA,
                    0,
                    note.length(),
                    note.pitch() - 12 + INTERVALS[i],
                    (float) (note.velocity() * chance.between(0.35, 0.6)),
                    (float) pan);
            bars.add(new Bar((long) i * SPACING, new Struck(Struck.Body.CELESTA, bar, seed + i)));
        }
        glitter = new Air(Air.Shape.GLITTER, note, seed);
    }

    @Override
    public boolean play(Block block, int from, int count) {
        int length = count - from;
        bars.removeIf(bar -> {
            long wait = bar.at - position;
            return wait < length && !bar.tone.play(block, from + (int) Math.max(0, wait), count);
        });
        glitters = glitters && glitter.play(block, from, count);
        position += length;
        return glitters || !bars.isEmpty();
    }
}
