package studio.backlot.audio.music.hired;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import studio.backlot.audio.music.Levelling;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.sound.Rate;

/**
 * Clips that are played one into the other. The next begins after whole bars of the one before, as the tempo that was asked
 * for has them, and both sound for a bar, of 2 to 4 s, at equal power. After as many different clips as a piece may cost they
 * come round again. At most two are in memory at once.
 */
public final class Medley implements Levelling.Performance {

    /** Changes whenever a piece of the same clips would sound different. */
    public static final String VERSION = "medley-1";

    private static final double SHORTEST_FADE = 2;
    private static final double LONGEST_FADE = 4;
    private static final int FADE_IN = Rate.samples(0.02);

    private final Clips clips;
    private final int different;
    private final long samples;
    private final double bar;
    private final int fade;
    private final Deque<Laid> sounding = new ArrayDeque<>();
    private long position;
    private int next;

    /** Where clips come from. */
    @FunctionalInterface
    public interface Clips {
        /** One that is kept, numbered from 0. */
        Path clip(int number) throws IOException, InterruptedException;
    }

    /** A clip from the sample on which it begins to the one on which it has gone over into the next, unless it is the last. */
    private record Laid(Clip clip, long start, long end, boolean last) {}

    private Medley(Clips clips, int different, double tempo, long samples) {
        this.clips = clips;
        this.different = different;
        this.samples = samples;
        this.bar = 4 * 60 / tempo * Rate.HZ;
        this.fade = Rate.samples(Math.clamp(bar / Rate.HZ, SHORTEST_FADE, LONGEST_FADE));
    }

    /** Most different clips that a piece may need, were each as short as one may be. */
    public static int most(Piece piece, int different) {
        Medley shortest = new Medley(_ -> Path.of(""), different, Sheet.bpm(piece), piece.samples());
        int count = 1;
        for (long start = 0; count < different && start + Clip.SHORTEST < piece.samples(); count++) {
            start += Math.round(shortest.bars(Clip.SHORTEST) * shortest.bar);
        }
        return count;
    }

    /** Writes a piece of so many different clips at most. */
    public static void write(Piece piece, Clips clips, int different, Path file)
            throws IOException, InterruptedException {
        Levelling.write(() -> new Medley(clips, different, Sheet.bpm(piece), piece.samples()), piece.samples(), file);
    }

    @Override
    public void play(float[] left, float[] right, int count) throws IOException, InterruptedException {
        if (sounding.isEmpty()) {
            sounding.add(laid(0));
        }
        while (!sounding.getLast().last && sounding.getLast().end - fade < position + count) {
            sounding.add(laid(sounding.getLast().end - fade));
        }
        for (int i = 0; i < count; i++) {
            left[i] = 0;
            right[i] = 0;
            for (Laid laid : sounding) {
                long at = position + i;
                if (at >= laid.start && at < laid.end) {
                    laid.clip.add((int) (at - laid.start), gain(laid, at), left, right, i);
                }
            }
        }
        position += count;
        sounding.removeIf(laid -> !laid.last && laid.end <= position);
    }

    private Laid laid(long start) throws IOException, InterruptedException {
        Clip clip = Clip.kept(clips.clip(next++ % different));
        if (start + clip.samples() >= samples) {
            return new Laid(clip, start, start + clip.samples(), true);
        }
        return new Laid(clip, start, start + Math.round(bars(clip.samples()) * bar) + fade, false);
    }

    /** Whole bars of a clip before the next one begins. */
    private long bars(int clip) {
        return (long) Math.max(1, Math.floor((clip - fade) / bar));
    }

    private float gain(Laid laid, long at) {
        float in = Math.min(1, (float) (at - laid.start) / (laid.start == 0 ? FADE_IN : fade));
        float out = laid.last ? 1 : Math.min(1, (float) (laid.end - at) / fade);
        return (float) (Math.sin(Math.PI / 2 * in) * Math.sin(Math.PI / 2 * out));
    }
}
