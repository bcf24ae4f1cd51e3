package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Says a path of a request as a director would. */
final class CauseWords {
    private static final Set<String> UNSAID =
            Set.of("script", "world", "dna", "identity", "garments", "sources", "surfaces", "values", "cast", "wings");
    private static final Map<String, String> ONE_OF =
            Map.of("pieces", "piece", "lights", "light", "colours", "colour", "physics", "", "genetics", "");
    private static final String BRIEF = "script/shot/brief/";

    private CauseWords() {}

    /**
     * The words of a path.
     *
     * @param set name of the set that the shot plays in
     */
    static String of(String path, String set) {
        if (path.startsWith("script/world/set/")) {
            return "set " + set + " " + joined(path.substring("script/world/set/".length()));
        }
        if (path.startsWith("script/world/cast/")) {
            return "cast/" + joined(path.substring("script/world/cast/".length()));
        }
        if (path.startsWith("script/world/style")) {
            return joined(path.substring("script/world/".length()));
        }
        if (path.startsWith(BRIEF + "dialogue/")) {
            return "line "
                    + path.substring((BRIEF + "dialogue/").length())
                            .replaceFirst("/text$", "")
                            .replace('/', ' ');
        }
        if (path.startsWith(BRIEF + "changes/")) {
            return joined(path.substring((BRIEF + "changes/").length()));
        }
        if (path.startsWith(BRIEF)) {
            return joined(path.substring(BRIEF.length()));
        }
        if (path.startsWith("script/before/")) {
            return joined(path.substring("script/before/".length())) + ", from the shot before";
        }
        if (path.startsWith("script/after/")) {
            return joined(path.substring("script/after/".length())) + ", at its end";
        }
        if (path.equals("asked")) {
            return "what the model is asked for";
        }
        return path.startsWith("engine/") ? path.substring("engine/".length()) : joined(path);
    }

    private static String joined(String path) {
        List<String> words = new ArrayList<>();
        Arrays.stream(path.split("/", -1))
                .filter(Predicate.not(UNSAID::contains))
                .map(segment -> ONE_OF.getOrDefault(segment, segment))
                .filter(Predicate.not(String::isEmpty))
                .map(CauseWords::spaced)
                .forEach(words::add);
        return String.join(" ", words);
    }

    /** {@code timeOfDay} as time of day. */
    private static String spaced(String segment) {
        return segment.matches("[a-z]+([A-Z][a-z]+)+")
                ? segment.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : segment;
    }
}
