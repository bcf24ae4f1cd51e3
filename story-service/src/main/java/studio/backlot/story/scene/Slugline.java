package studio.backlot.story.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.TimeOfDay;

/**
 * A scene heading taken apart.
 *
 * @param interior INT., also of INT./EXT.
 * @param place what stands between, such as {@code LAB - CORRIDOR}
 * @param timeOfDay the hour, when it says one
 * @param continues LATER, CONTINUOUS, SAME: the hour of the scene before holds
 * @param nextDay NEXT DAY, NEXT MORNING
 */
public record Slugline(
        boolean interior, String place, Optional<TimeOfDay> timeOfDay, boolean continues, boolean nextDay) {

    private static final Pattern PREFIX = Pattern.compile(
            "^(INT\\.?\\s?/\\s?EXT|EXT\\.?\\s?/\\s?INT|I/E|INT|EXT|EST)(?:\\.|\\s)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Map<TimeOfDay, List<String>> HOURS = Map.of(
            TimeOfDay.DAWN, List.of("DAWN", "SUNRISE", "FIRST LIGHT", "DAYBREAK"),
            TimeOfDay.MORNING, List.of("MORNING"),
            TimeOfDay.DAY, List.of("DAY", "NOON", "MIDDAY"),
            TimeOfDay.AFTERNOON, List.of("AFTERNOON"),
            TimeOfDay.DUSK, List.of("DUSK", "SUNSET", "EVENING", "TWILIGHT", "MAGIC HOUR", "GOLDEN HOUR"),
            TimeOfDay.NIGHT, List.of("NIGHT", "MIDNIGHT", "AFTER HOURS", "LATE"));
    private static final Pattern HELD =
            Pattern.compile("\\b(CONTINUOUS|LATER|SAME|MOMENTS|CONT'D|MEANWHILE|SIMULTANEOUS)\\b");
    private static final Pattern NEXT = Pattern.compile("\\b(NEXT|FOLLOWING)\\s+(DAY|MORNING|NIGHT|EVENING|WEEK)\\b");

    public static Slugline parse(String heading) {
        Matcher prefix = PREFIX.matcher(heading);
        boolean prefixed = prefix.find();
        boolean interior = !prefixed
                || !prefix.group(1).toUpperCase(Locale.ROOT).startsWith("E")
                || prefix.group(1).contains("/");
        String rest = prefixed ? heading.substring(prefix.end()).strip() : heading.strip();
        int dash = lastDash(rest);
        String tail = dash < 0
                ? ""
                : rest.substring(dash).replaceFirst("^\\s*[-–—]+", "").strip();
        String when = tail.toUpperCase(Locale.ROOT);
        Optional<TimeOfDay> hour = hour(when);
        boolean continues = HELD.matcher(when).find();
        boolean nextDay = NEXT.matcher(when).find();
        boolean timed = hour.isPresent() || continues || nextDay;
        String place = timed ? rest.substring(0, dash).strip() : rest;
        return new Slugline(
                interior,
                place.isEmpty() ? "SOMEWHERE" : place,
                hour.or(() -> timed ? Optional.empty() : hour(lastWord(rest))),
                continues,
                nextDay);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
    }

    private static int lastDash(String text) {
        for (int i = text.length() - 1; i > 0; i--) {
            char c = text.charAt(i);
            boolean hyphen =
                    c == '-' && (Character.isWhitespace(text.charAt(i - 1)) || (i > 1 && text.charAt(i - 1) == '-'));
            if (hyphen || c == '–' || c == '—') {
                int from = i;
                while (from > 0 && "-–— ".indexOf(text.charAt(from - 1)) >= 0) {
                    from--;
                }
                return from;
            }
        }
        return -1;
    }

    private static Optional<TimeOfDay> hour(String when) {
        return HOURS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> Pattern.compile("\\b" + word + "\\b")
                        .matcher(when)
                        .find()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(hour -> hour == TimeOfDay.DAY ? 1 : 0));
    }
}
