package studio.backlot.audio.score.band;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** One period of a steady timbre at one pitch, without any harmonic that would alias. */
final class Wavetable {

    /** A timbre: the slope of its harmonics, the corner above which they fall quickly, its body's resonances. */
    enum Timbre {
        PAD_DARK(1.4, 620, 0),
        PAD_BRIGHT(1.1, 2_700, 0.2),
        STRINGS_SOFT(1.1, 2_000, 0.5),
        STRINGS_BOWED(0.85, 4_800, 0.8),
        CELLO_SOFT(1.0, 1_300, 0.9),
        CELLO_BOWED(0.8, 3_600, 1.0);

        final double slope;
        final double corner;
        final double body;

        Timbre(double slope, double corner, double body) {
            this.slope = slope;
            this.corner = corner;
            this.body = body;
        }

        double amplitude(int harmonic, double frequency) {
            double fall = 1 / (1 + Math.pow(frequency / corner, 2.4));
            double resonance = 1
                    + body
                            * (bump(frequency, 290, 60)
                                    + 0.8 * bump(frequency, 520, 110)
                                    + 0.7 * bump(frequency, 1_150, 260)
                                    - 0.5 * bump(frequency, 1_600, 300)
                                    + 0.6 * bump(frequency, 2_600, 500));
            return Math.pow(harmonic, -slope) * fall * Math.max(0.1, resonance);
        }

        private static double bump(double frequency, double centre, double width) {
            double distance = (frequency - centre) / width;
            return Math.exp(-distance * distance);
        }
    }

    private static final int SIZE = 2_048;
    private static final double HIGHEST = 15_000;
    private static final Map<Key, Wavetable> TABLES = new ConcurrentHashMap<>();

    private record Key(Timbre timbre, int pitch) {}

    private final float[] period;

    private Wavetable(float[] period) {
        this.period = period;
    }

    /** The table for the semitone nearest to a frequency; made once. */
    static Wavetable of(Timbre timbre, double frequency) {
        int pitch = (int) Math.round(69 + 12 * Math.log(frequency / 440) / Math.log(2));
        return TABLES.computeIfAbsent(new Key(timbre, pitch), Wavetable::make);
    }

    /** The wave at a phase from 0 to 1. */
    float at(float phase) {
        float place = phase * SIZE;
        int index = (int) place;
        float early = period[index & (SIZE - 1)];
        return early + (place - index) * (period[(index + 1) & (SIZE - 1)] - early);
    }

    private static Wavetable make(Key key) {
        double frequency = 440 * Math.pow(2, (key.pitch - 69) / 12.0);
        Chance chance = Chance.of(key.pitch, "phases");
        double[] sum = new double[SIZE];
        double power = 0;
        for (int harmonic = 1; harmonic * frequency < Math.min(HIGHEST, Rate.HZ * 0.45); harmonic++) {
            double amplitude = key.timbre.amplitude(harmonic, harmonic * frequency);
            power += amplitude * amplitude / 2;
            double phase = chance.unit() * 2 * Math.PI;
            for (int i = 0; i < SIZE; i++) {
                sum[i] += amplitude * Math.sin(2 * Math.PI * harmonic * i / SIZE + phase);
            }
        }
        float[] period = new float[SIZE];
        double gain = 0.25 / Math.sqrt(power);
        for (int i = 0; i < SIZE; i++) {
            period[i] = (float) (sum[i] * gain);
        }
        return new Wavetable(period);
    }
}
