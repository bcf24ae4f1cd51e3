package studio.backlot.contracts.time;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * An exact time: {@code value} ticks at {@code rate} ticks a second, as OpenTimelineIO's RationalTime with a whole rate.
 * 24 fps is rate 24; 23.976 fps is rate 24000 with frames of 1001 ticks; sound is rate 48000.
 */
public record RationalTime(
        @JsonPropertyDescription("Ticks; negative before the origin.")
        long value,

        @JsonPropertyDescription("Ticks per second, 1 or more.")
        int rate)
        implements Comparable<RationalTime> {

    public RationalTime {
        if (rate < 1) {
            throw new IllegalArgumentException("rate: expected 1 or more ticks a second, not " + rate);
        }
    }

    public static RationalTime zero(int rate) {
        return new RationalTime(0, rate);
    }

    /** The nearest tick to {@code seconds}; ties go up. */
    public static RationalTime ofSeconds(double seconds, int rate) {
        return new RationalTime(Math.round(seconds * rate), rate);
    }

    /** The same instant at another rate, rounded to its nearest tick; ties go up. */
    public RationalTime at(int newRate) {
        int common = gcd(rate, newRate);
        long scaled = Math.multiplyExact(value, newRate / common);
        long ticks = rate / common;
        long up = 2 * Math.floorMod(scaled, ticks) >= ticks ? 1 : 0;
        return new RationalTime(Math.floorDiv(scaled, ticks) + up, newRate);
    }

    /** As {@link #at}, but never earlier than this instant. */
    public RationalTime ceilingAt(int newRate) {
        int common = gcd(rate, newRate);
        return new RationalTime(
                Math.ceilDiv(Math.multiplyExact(value, newRate / common), (long) rate / common), newRate);
    }

    /** The sum, at the least rate that holds both exactly. */
    public RationalTime plus(RationalTime other) {
        int common = commonRate(other);
        return new RationalTime(Math.addExact(at(common).value, other.at(common).value), common);
    }

    /** The difference, at the least rate that holds both exactly. */
    public RationalTime minus(RationalTime other) {
        return plus(new RationalTime(Math.negateExact(other.value), other.rate));
    }

    public double seconds() {
        return (double) value / rate;
    }

    @Override
    public int compareTo(RationalTime other) {
        int common = gcd(rate, other.rate);
        return Long.compare(
                Math.multiplyExact(value, (long) other.rate / common),
                Math.multiplyExact(other.value, (long) rate / common));
    }

    private int commonRate(RationalTime other) {
        return Math.toIntExact((long) rate / gcd(rate, other.rate) * other.rate);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public String toString() {
        return value + "/" + rate;
    }
}
