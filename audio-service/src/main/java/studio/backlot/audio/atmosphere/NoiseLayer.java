package studio.backlot.audio.atmosphere;

import studio.backlot.audio.sound.Biquad;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** Noise that breathes: filtered, and swelling slowly and irregularly, differently left and right. */
final class NoiseLayer implements Layer {

    /**
     * Its colour.
     *
     * @param low corner below which it falls, hertz
     * @param high corner above which it falls, hertz
     * @param gain makes up for what the filters take
     * @param swell 0 steady to 1 coming and going
     * @param period seconds of a swell
     */
    record Colour(double low, double high, double gain, double swell, double period) {

        static final Colour ROOM = new Colour(40, 320, 3.2, 0.15, 7);
        static final Colour OPEN_AIR = new Colour(90, 900, 2.0, 0.3, 6);
        static final Colour FANS = new Colour(180, 1_400, 1.3, 0.06, 5);
        static final Colour RAIN = new Colour(700, 9_500, 0.45, 0.12, 4);
        static final Colour RAIN_INSIDE = new Colour(130, 1_300, 1.5, 0.15, 5);
        static final Colour WIND_LOW = new Colour(120, 420, 2.6, 0.75, 5.5);
        static final Colour WIND_HIGH = new Colour(480, 1_100, 1.1, 0.9, 3.7);
        static final Colour CITY = new Colour(50, 380, 2.8, 0.45, 9);
        static final Colour SEA = new Colour(160, 2_600, 1.2, 0.92, 8.5);
        static final Colour FIRE = new Colour(60, 500, 2.0, 0.35, 1.2);
    }

    private static final int CONTROL = 256;

    private final Colour colour;
    private final Chance[] noise;
    private final Biquad[][] filters = new Biquad[2][];
    private final double[] phases;
    private long position;

    NoiseLayer(Colour colour, long seed) {
        this.colour = colour;
        noise = new Chance[] {Chance.of(seed, "left"), Chance.of(seed, "right")};
        for (int side = 0; side < 2; side++) {
            filters[side] = new Biquad[] {
                Biquad.highPass(colour.low, 0.6),
                Biquad.lowPass(colour.high, 0.6),
                Biquad.lowPass(colour.high * 1.6, 0.6)
            };
        }
        phases = new double[] {noise[0].unit() * 6.28, noise[1].unit() * 6.28, noise[0].unit() * 6.28};
    }

    @Override
    public void play(float[] left, float[] right, int count) {
        float swell = 1;
        for (int i = 0; i < count; i++, position++) {
            if (position % CONTROL == 0 || i == 0) {
                swell = (float) (colour.gain * 0.3 * swell((double) position / Rate.HZ));
            }
            left[i] = shaped(0) * swell;
            right[i] = shaped(1) * swell;
        }
    }

    private float shaped(int side) {
        float sample = noise[side].bipolar();
        for (Biquad filter : filters[side]) {
            sample = filter.step(sample);
        }
        return sample;
    }

    private double swell(double seconds) {
        double turn = 2 * Math.PI * seconds / colour.period;
        double wave = 0.5
                + 0.28 * Math.sin(turn + phases[0])
                + 0.16 * Math.sin(turn * 1.618 + phases[1])
                + 0.1 * Math.sin(turn * 2.71 + phases[2]);
        return 1 - colour.swell + colour.swell * Math.clamp(wave, 0.0, 1.0) * 1.4;
    }
}
