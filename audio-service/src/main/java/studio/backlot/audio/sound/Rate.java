package studio.backlot.audio.sound;

/** The one sample rate of the house. */
public final class Rate {

    /** Samples a second. */
    public static final int HZ = 48_000;

    private Rate() {}

    /** Seconds to the nearest sample. */
    public static int samples(double seconds) {
        return Math.toIntExact(Math.round(seconds * HZ));
    }
}
