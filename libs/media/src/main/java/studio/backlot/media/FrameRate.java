package studio.backlot.media;

import studio.backlot.contracts.time.RationalTime;

/** Frames a second as a fraction, such as 24/1 or 24000/1001. */
public record FrameRate(int numerator, int denominator) {
    private static final int NTSC_NUMERATOR = 1000;
    private static final int NTSC_DENOMINATOR = 1001;
    private static final int HIGHEST = 1_000_000;
    private static final double WHOLE = 1e-6;

    /** 23.98 is written for 24000/1001, which is 23.976. */
    private static final double ROUNDED = 0.006;

    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "frame rate: expected a positive fraction, not %d/%d".formatted(numerator, denominator));
        }
    }

    /** A whole number of frames a second. */
    public static FrameRate of(int perSecond) {
        return new FrameRate(perSecond, 1);
    }

    /**
     * What is meant by a decimal: a whole number, a multiple of 1000/1001 however it was rounded, else thousandths.
     *
     * @throws IllegalArgumentException when it is not a number above 0 and at most 1,000,000
     */
    public static FrameRate meantBy(double perSecond) {
        if (!(perSecond >= 1.0 / NTSC_NUMERATOR && perSecond <= HIGHEST)) {
            throw new IllegalArgumentException("rate: expected a number from 0.001 to 1,000,000, not " + perSecond);
        }
        int whole = (int) Math.round(perSecond);
        if (Math.abs(perSecond - whole) < WHOLE) {
            return of(whole);
        }
        if (whole >= 1 && Math.abs(perSecond - whole * (double) NTSC_NUMERATOR / NTSC_DENOMINATOR) < ROUNDED) {
            return new FrameRate(whole * NTSC_NUMERATOR, NTSC_DENOMINATOR);
        }
        int thousandths = (int) Math.round(perSecond * NTSC_NUMERATOR);
        int common = gcd(thousandths, NTSC_NUMERATOR);
        return new FrameRate(thousandths / common, NTSC_NUMERATOR / common);
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /** When a frame begins, exactly. */
    public RationalTime time(long frame) {
        return new RationalTime(Math.multiplyExact(frame, (long) denominator), numerator);
    }

    /** The frame that begins nearest to an instant; ties go up. */
    public long frame(RationalTime instant) {
        int common = gcd(numerator, instant.rate());
        long scaled = Math.multiplyExact(instant.value(), (long) numerator / common);
        long ticks = Math.multiplyExact((long) instant.rate() / common, (long) denominator);
        return Math.floorDiv(scaled, ticks) + (2 * Math.floorMod(scaled, ticks) >= ticks ? 1 : 0);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
