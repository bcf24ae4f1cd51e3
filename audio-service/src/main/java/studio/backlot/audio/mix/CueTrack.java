package studio.backlot.audio.mix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import studio.backlot.audio.score.band.Band;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Wave;

/** Music that was played beforehand, a file for each cue, laid where the cues begin; one rises while the one before ends. */
public final class CueTrack implements Scoring.Score {

    /** How much longer than its cue a file is: it ends in this time, under the beginning of the next. */
    public static final double TAIL = 1.5;

    /** From the −18 LUFS of the files to about what the band of the house plays at. */
    private static final float LEVEL = Decibel.factor(-4);

    private static final int FADE_IN = Rate.samples(0.6);

    private final Deque<Laid> waiting;
    private final Deque<Sounding> sounding = new ArrayDeque<>();
    private final float[] left = new float[Band.BLOCK];
    private final float[] right = new float[Band.BLOCK];
    private long position;

    /**
     * A file where it begins.
     *
     * @param start sample of the film
     * @param file 48 kHz stereo 24-bit
     */
    public record Laid(long start, Path file) {}

    /** A file that is being played. */
    private record Sounding(long start, Wave.Reader file) {}

    /** Files in the order of their beginnings. */
    public CueTrack(List<Laid> cues) {
        waiting = new ArrayDeque<>(cues);
    }

    @Override
    public void play(float[] toLeft, float[] toRight, int count) throws IOException {
        Arrays.fill(toLeft, 0, count, 0);
        Arrays.fill(toRight, 0, count, 0);
        while (!waiting.isEmpty() && waiting.peek().start < position + count) {
            Laid cue = waiting.remove();
            sounding.add(new Sounding(cue.start, Wave.readStereo24(cue.file)));
        }
        for (Sounding cue : sounding) {
            int from = (int) Math.max(0, cue.start - position);
            int read = cue.file.read(left, right, count - from);
            for (int i = 0; i < read; i++) {
                float gain = LEVEL * Math.min(1, (float) (position + from + i - cue.start) / FADE_IN);
                toLeft[from + i] += left[i] * gain;
                toRight[from + i] += right[i] * gain;
            }
        }
        position += count;
        while (!sounding.isEmpty()
                && sounding.peek().start + sounding.peek().file.frames() <= position) {
            sounding.remove().file.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Sounding cue : sounding) {
            cue.file.close();
        }
    }
}
