package studio.backlot.render.cut.timecode;

import studio.backlot.media.FrameRate;

/**
 * How frames are counted in timecode, after SMPTE ST 12-1. Drop-frame skips the numbers 0 and 1 (0 to 3 at 59.94) at the
 * beginning of every minute that ten does not divide, so that the clock stays within a sixth of a second of the time of day; no
 * frame is dropped. Non-drop counting at 23.976, 29.97 or 59.94 falls behind by 3.6 s an hour.
 *
 * @param rate frames a second
 * @param drop whether numbers are skipped; only at 30000/1001 and 60000/1001
 */
public record Counting(FrameRate rate, boolean drop) {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int HIGHEST = 100;

    public Counting {
        if (drop && !mayDrop(rate)) {
            throw new IllegalArgumentException(
                    "drop-frame: only 29.97 and 59.94 frames a second are counted so, not " + rate);
        }
        if (rate.perSecond() < 1 || rate.perSecond() > HIGHEST) {
            throw new IllegalArgumentException("timecode: expected 1 to 100 frames a second, not " + rate);
        }
    }

    public static boolean mayDrop(FrameRate rate) {
        return rate.denominator() == 1001 && (rate.numerator() == 30_000 || rate.numerator() == 60_000);
    }

    /** Numbers in a second: the rate, rounded up. */
    public int perSecond() {
        return Math.ceilDiv(rate.numerator(), rate.denominator());
    }

    /** Frames from one midnight of the clock to the next. */
    public long perDay() {
        return (long) MINUTES_A_DAY * 60 * perSecond() - (long) skipped() * (MINUTES_A_DAY - MINUTES_A_DAY / 10);
    }

    /**
     * Which frame of the day a timecode names.
     *
     * @throws IllegalArgumentException when there is no such frame: a number past the second, or a skipped one
     */
    public long frame(Timecode timecode) {
        if (timecode.frames() >= perSecond()) {
            throw new IllegalArgumentException(
                    "%s: a second has the frames 0 to %d at this rate".formatted(timecode, perSecond() - 1));
        }
        if (timecode.seconds() == 0 && timecode.minutes() % 10 != 0 && timecode.frames() < skipped()) {
            throw new IllegalArgumentException("%s: drop-frame counting skips this number".formatted(timecode));
        }
        long minutes = timecode.hours() * 60L + timecode.minutes();
        long numbers = (minutes * 60 + timecode.seconds()) * perSecond() + timecode.frames();
        return numbers - skipped() * (minutes - minutes / 10);
    }

    /** The timecode of a frame; counting begins anew after a day, and before 0 is the day before. */
    public Timecode timecode(long frame) {
        long number = Math.floorMod(frame, perDay());
        if (drop) {
            long inMinute = 60L * perSecond() - skipped();
            long inTenMinutes = 10 * inMinute + skipped();
            long tens = number / inTenMinutes;
            long rest = number % inTenMinutes;
            long whole = 60L * perSecond();
            long minutesSkipped = rest < whole ? 0 : 1 + (rest - whole) / inMinute;
            number += skipped() * (9 * tens + minutesSkipped);
        }
        long seconds = number / perSecond();
        return new Timecode(
                (int) (seconds / 3600),
                (int) (seconds / 60 % 60),
                (int) (seconds % 60),
                (int) (number % perSecond()),
                drop);
    }

    private int skipped() {
        return drop ? perSecond() / 15 : 0;
    }
}
