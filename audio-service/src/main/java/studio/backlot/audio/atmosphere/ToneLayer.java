package studio.backlot.audio.atmosphere;

import studio.backlot.audio.sound.Rate;

/** Steady tones: the hum of the mains and its harmonics, or an alarm's two notes that swell with each pulse. */
final class ToneLayer implements Layer {

    private static final double[] HUM = {50, 0.5, 100, 0.9, 150, 0.25, 200, 0.4, 300, 0.16, 400, 0.08, 600, 0.03};
    private static final double HIGH_NOTE = 587.33;
    private static final double LOW_NOTE = 466.16;

    private final double pulse;
    private final double[] phases = new double[HUM.length / 2];
    private long position;

    private ToneLayer(double pulse) {
        this.pulse = pulse;
    }

    static ToneLayer hum() {
        return new ToneLayer(0);
    }

    /** An alarm of so many pulses a second. */
    static ToneLayer alarm(double pulse) {
        return new ToneLayer(Math.clamp(pulse, 0.3, 4));
    }

    @Override
    public void play(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++, position++) {
            float sample = pulse == 0 ? humming() : alarming();
            left[i] = sample;
            right[i] = sample;
        }
    }

    private float humming() {
        double sum = 0;
        for (int i = 0; i < phases.length; i++) {
            sum += HUM[2 * i + 1] * Math.sin(2 * Math.PI * phases[i]);
            phases[i] += HUM[2 * i] / Rate.HZ;
            phases[i] -= Math.floor(phases[i]);
        }
        return (float) (sum * 0.11);
    }

    private float alarming() {
        double beats = (double) position / Rate.HZ * pulse;
        double place = beats - Math.floor(beats);
        double note = (long) Math.floor(beats) % 2 == 0 ? HIGH_NOTE : LOW_NOTE;
        phases[0] += note / Rate.HZ;
        phases[0] -= Math.floor(phases[0]);
        double angle = 2 * Math.PI * phases[0];
        double swell = Math.pow(Math.sin(Math.PI * Math.min(1, place / 0.8)), 2);
        double tone =
                Math.sin(angle) + 0.33 * Math.sin(2 * angle) + 0.2 * Math.sin(3 * angle) + 0.07 * Math.sin(5 * angle);
        return (float) (tone * swell * 0.16);
    }
}
