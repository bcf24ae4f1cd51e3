package studio.backlot.audio.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import studio.backlot.audio.score.Composer;
import studio.backlot.audio.score.Cue;
import studio.backlot.audio.score.Note;
import studio.backlot.audio.score.band.Band;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Wave;

/** Plays a piece into a file: 48 kHz stereo 24-bit, exactly as long as wanted, at −18 LUFS but never above −1 dBFS. */
public final class Recital {

    static final String VERSION = "recital-1";

    private static final double LOUDNESS = -18;
    private static final double PEAK = -1;
    private static final int FADE_OUT = Rate.samples(1.2);

    private Recital() {}

    public static void play(Piece piece, Path file) throws IOException {
        long samples = Math.round(piece.seconds() * Rate.HZ);
        OptionalDouble tempo = piece.tempo().map(OptionalDouble::of).orElse(OptionalDouble.empty());
        Cue cue = new Cue(piece.mood(), 0, samples, piece.seed(), Cue.Entrance.FADE, List.of());
        List<Note> notes = new Composer(piece.seed(), tempo).compose(List.of(cue));
        Listening rehearsal = new Listening();
        run(notes, piece.seed(), samples, rehearsal);
        float gain =
                Decibel.factor(Math.min(LOUDNESS - rehearsal.meter.integrated(), PEAK - Decibel.of(rehearsal.peak)));
        try (Wave.Writer writer = Wave.stereo24(file, samples)) {
            run(notes, piece.seed(), samples, (left, right, count) -> {
                for (int i = 0; i < count; i++) {
                    left[i] *= gain;
                    right[i] *= gain;
                }
                writer.write(left, right, count);
            });
        }
    }

    /** What is done with each block. */
    private interface Listener {
        void hear(float[] left, float[] right, int count) throws IOException;
    }

    private static final class Listening implements Listener {

        private final Loudness meter = new Loudness(2);
        private float peak = 1e-6f;

        @Override
        public void hear(float[] left, float[] right, int count) {
            for (int i = 0; i < count; i++) {
                meter.add(left[i], right[i]);
                peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
            }
        }
    }

    private static void run(List<Note> notes, long seed, long samples, Listener listener) throws IOException {
        Band band = new Band(notes, seed);
        float[] left = new float[Band.BLOCK];
        float[] right = new float[Band.BLOCK];
        for (long at = 0; at < samples; at += Band.BLOCK) {
            int count = (int) Math.min(Band.BLOCK, samples - at);
            band.play(left, right, count);
            for (int i = 0; i < count; i++) {
                float fade = Math.min(1, (float) (samples - at - i) / FADE_OUT);
                left[i] *= fade;
                right[i] *= fade;
            }
            listener.hear(left, right, count);
        }
    }
}
