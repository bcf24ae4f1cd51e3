package studio.backlot.audio.score.band;

import studio.backlot.audio.score.Note;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** Something struck or plucked: a few decaying partials, each a rotating phasor, and the knock that started them. */
final class Struck implements Tone {

    /** What is struck. */
    enum Body {
        /** A piano with felt between hammer and string: stretched partials, long below, short above. */
        PIANO(12, 0.00038, 5.5, 0.35, 0.27),
        /** Steel bars over wooden resonators. */
        CELESTA(4, 0, 2.6, 0.9, 0.22),
        /** Strings plucked with the finger. */
        PLUCK(8, 0.0002, 0.75, 0.18, 0.34);

        final int partials;
        final double stiffness;
        final double ring;
        final double damped;
        final double loudness;

        Body(int partials, double stiffness, double ring, double damped, double loudness) {
            this.partials = partials;
            this.stiffness = stiffness;
            this.ring = ring;
            this.damped = damped;
            this.loudness = loudness;
        }

        double ratio(int partial) {
            if (this == CELESTA) {
                return new double[] {1, 2.005, 3.98, 9.1}[partial - 1];
            }
            return partial * Math.sqrt(1 + stiffness * partial * partial);
        }

        double amplitude(int partial, double frequency, double velocity) {
            if (this == CELESTA) {
                return new double[] {1, 0.08, 0.26, 0.07}[partial - 1] * (partial > 2 ? 0.5 + velocity : 1);
            }
            double place = this == PIANO ? Math.PI / 7.6 : Math.PI / 5.2;
            double hammer = Math.exp(-(partial - 1) * (0.52 - 0.36 * velocity) - frequency * partial / 8_000);
            return Math.abs(Math.sin(partial * place)) / Math.sin(place) / Math.sqrt(partial) * hammer;
        }

        /** Seconds to −60 dB of a partial. */
        double decay(int partial, double frequency) {
            double register = Math.pow(261.6 / frequency, 0.45);
            return Math.max(0.06, ring * register / (1 + (this == CELESTA ? 0.9 : 0.30) * (partial - 1)));
        }
    }

    private static final double HIGHEST = 14_000;
    private static final float SILENT = 2e-5f;

    private final float[] real;
    private final float[] imaginary;
    private final float[] cosines;
    private final float[] sines;
    private final float damping;
    private final float left;
    private final float right;
    private final Chance knock;
    private final int rise;
    private final long held;
    private float knockLevel;
    private float knockLow;
    private float hush = 1;
    private long position;
    private int sounding;

    Struck(Body body, Note note, long seed) {
        double frequency = note.frequency();
        int partials = 0;
        while (partials < body.partials && frequency * body.ratio(partials + 1) < HIGHEST) {
            partials++;
        }
        int voices = body == Body.PIANO ? partials + Math.min(2, partials) : partials;
        real = new float[voices];
        imaginary = new float[voices];
        cosines = new float[voices];
        sines = new float[voices];
        Chance chance = new Chance(seed);
        for (int i = 0; i < voices; i++) {
            int partial = i < partials ? i + 1 : i - partials + 1;
            double beating = i < partials ? 0 : chance.between(0.25, 0.6);
            double angle = 2 * Math.PI * (frequency * body.ratio(partial) + beating) / Rate.HZ;
            double decay = body.decay(partial, frequency) * (i < partials ? 1 : 1.6);
            double radius = Math.pow(10, -3 / (decay * Rate.HZ));
            cosines[i] = (float) (Math.cos(angle) * radius);
            sines[i] = (float) (Math.sin(angle) * radius);
            double share = voices > partials && partial <= 2 ? (i < partials ? 0.7 : 0.3) : 1;
            real[i] = (float)
                    (body.amplitude(partial, frequency, note.velocity()) * share * note.velocity() * body.loudness);
        }
        sounding = voices;
        damping = (float) Math.pow(10, -3 / (body.damped * Rate.HZ));
        double pan = (note.pan() + 1) * Math.PI / 4;
        left = (float) Math.cos(pan);
        right = (float) Math.sin(pan);
        knock = chance;
        knockLevel = (body == Body.PIANO ? 0.05f : 0.03f) * note.velocity() * note.velocity();
        rise = Rate.samples(body == Body.PIANO ? 0.004 : 0.0012);
        held = note.length();
    }

    @Override
    public boolean play(Block block, int from, int count) {
        for (int i = from; i < count; i++) {
            float sum = 0;
            for (int voice = 0; voice < sounding; voice++) {
                float a = real[voice];
                float b = imaginary[voice];
                real[voice] = a * cosines[voice] - b * sines[voice];
                imaginary[voice] = a * sines[voice] + b * cosines[voice];
                sum += imaginary[voice];
            }
            sum += knocked();
            if (position < rise) {
                sum *= (float) position / rise;
            }
            if (position++ > held) {
                hush *= damping;
            }
            sum *= hush;
            block.left[i] += sum * left;
            block.right[i] += sum * right;
        }
        while (sounding > 0 && level(sounding - 1) * hush < SILENT) {
            sounding--;
        }
        return sounding > 0;
    }

    private float knocked() {
        if (knockLevel < SILENT) {
            return 0;
        }
        knockLow += 0.11f * (knock.bipolar() - knockLow);
        float sample = knockLow * knockLevel * 3;
        knockLevel *= 0.9985f;
        return sample;
    }

    private float level(int voice) {
        return Math.max(Math.abs(real[voice]), Math.abs(imaginary[voice]));
    }
}
