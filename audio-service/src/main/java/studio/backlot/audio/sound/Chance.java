package studio.backlot.audio.sound;

/** Pseudo-random numbers of a seed (SplitMix64): the same on every machine, cheap enough for noise. */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Chance(long seed) {
        state = seed;
    }

    /** A source for one purpose, independent of how much others draw. */
    public static Chance of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed * 31 + purpose.charAt(i) + GOLDEN);
        }
        return new Chance(mixed);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** At least 0, less than 1. */
    public double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** At least −1, less than 1. */
    public float bipolar() {
        return (float) ((next() >> 40) * 0x1p-23);
    }

    public double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** 0 to {@code bound} − 1. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    public boolean happens(double probability) {
        return unit() < probability;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
