package studio.backlot.render.cut.timecode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name for a frame of a day, as SMPTE ST 12-1 writes it.
 *
 * @param hours 0 to 23
 * @param frames number within the second
 * @param drop whether it is marked as drop-frame, {@code 01:00:00;00}
 */
public record Timecode(int hours, int minutes, int seconds, int frames, boolean drop) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d\\d)([:;])(\\d\\d)([:;])(\\d\\d)([:;.,])(\\d\\d)");

    public Timecode {
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || frames < 0) {
            throw new IllegalArgumentException("timecode: expected 00:00:00:00 up to 23:59:59 and a frame, not "
                    + written(hours, minutes, seconds, frames, drop));
        }
    }

    /**
     * Reads {@code 01:00:00:00}; a semicolon anywhere, or a comma before the frames, marks drop-frame.
     *
     * @return empty when it is not written like a timecode
     * @throws IllegalArgumentException when it is, and names no time of a day
     */
    public static Optional<Timecode> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean drop = text.indexOf(';') >= 0 || text.indexOf(',') >= 0;
        return Optional.of(new Timecode(part(matcher, 1), part(matcher, 3), part(matcher, 5), part(matcher, 7), drop));
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String written(int hours, int minutes, int seconds, int frames, boolean drop) {
        return "%02d:%02d:%02d%c%02d".formatted(hours, minutes, seconds, drop ? ';' : ':', frames);
    }

    @Override
    public String toString() {
        return written(hours, minutes, seconds, frames, drop);
    }
}
