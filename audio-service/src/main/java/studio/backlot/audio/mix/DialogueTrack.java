package studio.backlot.audio.mix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.sound.Wave;
import studio.backlot.audio.spotting.SpottedLine;

/** Lays recordings at their samples; each is read when its line comes and let go when it is over. */
final class DialogueTrack {

    /** A mono voice in the middle of two speakers, at the same loudness as from one. */
    private static final float CENTRE = (float) Math.sqrt(0.5);

    private static final class Sounding {

        final long start;
        final float[] samples;

        Sounding(long start, float[] samples) {
            this.start = start;
            this.samples = samples;
        }
    }

    private final List<SpottedLine> lines;
    private final MixingDesk.Recordings recordings;
    private final List<Sounding> sounding = new ArrayList<>();
    private int next;

    DialogueTrack(List<SpottedLine> lines, MixingDesk.Recordings recordings) {
        this.lines = lines;
        this.recordings = recordings;
    }

    /** Writes the samples from {@code position}; positions must not go back. */
    void play(long position, float[] left, float[] right, int count) throws IOException {
        java.util.Arrays.fill(left, 0, count, 0);
        while (next < lines.size() && lines.get(next).start() < position + count) {
            SpottedLine line = lines.get(next++);
            sounding.add(new Sounding(line.start(), Wave.samplesOfMono16(recordings.wav(line.sound()))));
        }
        for (Sounding line : sounding) {
            int from = (int) Math.max(0, line.start - position);
            int until = (int) Math.min(count, line.start + line.samples.length - position);
            for (int i = from; i < until; i++) {
                left[i] += line.samples[(int) (position + i - line.start)] * CENTRE;
            }
        }
        sounding.removeIf(line -> line.start + line.samples.length <= position + count);
        System.arraycopy(left, 0, right, 0, count);
    }
}
