package studio.backlot.render.cut.otio;

import studio.backlot.contracts.time.RationalTime;
import studio.backlot.media.FrameRate;

/**
 * A time as a document writes it: {@code value} frames or samples, which need not be whole, at {@code rate} a second.
 *
 * @see <a href="https://github.com/OculusVR/Flicks">flicks, 1/705,600,000 s: a whole number of them in every frame of film,
 *     PAL and NTSC and in every sample of sound</a>
 */
public record OtioTime(double value, FrameRate rate) {
    /** Ticks a second of {@link #exact}. */
    public static final int FLICKS = 705_600_000;

    /** Seconds from zero; a document that goes further is refused. */
    static final double FURTHEST = 1_000_000;

    /**
     * In flicks: exact for whole values at the rates of film, television and sound, else to the nearest flick, so that a
     * million clips in a row are not off by a frame.
     */
    public RationalTime exact() {
        long perSecond = (long) FLICKS * rate.denominator();
        if (value == Math.rint(value) && perSecond % rate.numerator() == 0) {
            return new RationalTime(Math.multiplyExact((long) value, perSecond / rate.numerator()), FLICKS);
        }
        return new RationalTime(Math.round(value * perSecond / rate.numerator()), FLICKS);
    }

    double seconds() {
        return value / rate.perSecond();
    }
}
