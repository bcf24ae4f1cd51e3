package studio.backlot.render.correct;

import studio.backlot.contracts.time.RationalTime;

/** Moves a stem so that it is heard when the mouth says it. */
public final class SoundConform {

    private SoundConform() {}

    /**
     * How far the stem is moved.
     *
     * @param frames that the picture is late
     * @param frameRate frames a second
     * @param sampleRate of the stem
     * @return whole samples, rounded once; negative when the stem comes earlier
     */
    public static RationalTime shift(double frames, int frameRate, int sampleRate) {
        return RationalTime.ofSeconds(frames / frameRate, sampleRate);
    }

    /** The samples, later by {@code shift} of them: as many as before, silence where there were none. */
    public static short[] moved(short[] samples, int shift) {
        short[] moved = new short[samples.length];
        int from = Math.max(0, -shift);
        int to = Math.max(0, shift);
        int count = samples.length - Math.abs(shift);
        if (count > 0) {
            System.arraycopy(samples, from, moved, to, count);
        }
        return moved;
    }
}
