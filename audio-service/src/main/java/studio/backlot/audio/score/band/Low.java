package studio.backlot.audio.score.band;

import studio.backlot.audio.score.Note;
import studio.backlot.audio.sound.Rate;

/** Low tones: a sine whose pitch may fall, a little of its harmonics, and how it swells and dies. */
final class Low implements Tone {

    /**
     * A low instrument.
     *
     * @param fall factor by which the pitch begins too high
     * @param fallTime seconds in which that is gone by two thirds
     * @param second level of the second harmonic
     * @param third level of the third harmonic
     * @param attack seconds
     * @param decay seconds to −60 dB while held; 0 holds
     * @param release seconds
     */
    record Shape(
            double fall, double fallTime, double second, double third, double attack, double decay, double release) {

        static final Shape BASS = new Shape(1, 1, 0.42, 0.16, 0.03, 7, 0.35);
        static final Shape HEART = new Shape(1.7, 0.028, 0.3, 0.1, 0.006, 0.42, 0.2);
        static final Shape DRUM = new Shape(1.9, 0.035, 0.35, 0.12, 0.003, 0.8, 0.4);
        static final Shape BOOM = new Shape(2.1, 0.09, 0.3, 0.14, 0.004, 2.8, 0.8);
    }

    private final Shape shape;
    private final Envelope envelope;
    private final double step;
    private final float decay;
    private final float gain;
    private double phase;
    private double excess;
    private final double relax;
    private float level = 1;

    Low(Shape shape, Note note) {
        this.shape = shape;
        envelope = new Envelope(shape.attack, shape.release, note.length());
        step = note.frequency() / Rate.HZ;
        excess = shape.fall - 1;
        relax = Math.exp(-1 / (shape.fallTime * Rate.HZ));
        decay = shape.decay == 0 ? 1 : (float) Math.pow(10, -3 / (shape.decay * Rate.HZ));
        gain = note.velocity() * 0.42f;
    }

    @Override
    public boolean play(Block block, int from, int count) {
        for (int i = from; i < count; i++) {
            double angle = 2 * Math.PI * phase;
            float tone =
                    (float) (Math.sin(angle) + shape.second * Math.sin(2 * angle) + shape.third * Math.sin(3 * angle));
            phase += step * (1 + excess);
            phase -= Math.floor(phase);
            excess *= relax;
            level *= decay;
            float sample = tone * gain * level * envelope.next();
            block.left[i] += sample;
            block.right[i] += sample;
        }
        return !envelope.over() && level > 1e-4f;
    }
}
