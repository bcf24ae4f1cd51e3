package studio.backlot.audio.sound;

/** Levels as people say them. */
public final class Decibel {

    private Decibel() {}

    /** The factor for a change of level, such as 0.5 for −6.02 dB. */
    public static float factor(double decibels) {
        return (float) Math.pow(10, decibels / 20);
    }

    /** The level of an amplitude relative to full scale; −200 for silence. */
    public static double of(double amplitude) {
        return 20 * Math.log10(Math.max(1e-10, amplitude));
    }
}
