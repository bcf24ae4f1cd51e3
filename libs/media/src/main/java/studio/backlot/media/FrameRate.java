package studio.backlot.media;

/** Frames a second as a fraction, such as 24/1 or 24000/1001. */
public record FrameRate(int numerator, int denominator) {

    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "frame rate: expected a positive fraction, not %d/%d".formatted(numerator, denominator));
        }
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
