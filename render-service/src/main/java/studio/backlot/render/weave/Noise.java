package studio.backlot.render.weave;

/** Deterministic noise: the same seed and place give the same value on every machine and thread. */
public final class Noise {

    private Noise() {}

    /** A well mixed 64-bit hash (SplitMix64's finaliser). */
    public static long hash(long seed, long index) {
        long z = seed + index * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Evenly spread over 0 (included) to 1 (excluded). */
    public static double unit(long seed, long index) {
        return (hash(seed, index) >>> 11) * 0x1.0p-53;
    }

    /** Evenly spread over -1 to 1. */
    public static double signed(long seed, long index) {
        return unit(seed, index) * 2 - 1;
    }

    /** Smooth in {@code t}, about -1 to 1, one feature per unit of t. */
    public static double smooth(long seed, double t) {
        long cell = (long) Math.floor(t);
        double inside = t - cell;
        double share = inside * inside * (3 - 2 * inside);
        return signed(seed, cell) * (1 - share) + signed(seed, cell + 1) * share;
    }

    /** A seed from a name. */
    public static long seed(String name) {
        long seed = 1125899906842597L;
        for (int at = 0; at < name.length(); at++) {
            seed = seed * 31 + name.charAt(at);
        }
        return hash(seed, name.length());
    }
}
