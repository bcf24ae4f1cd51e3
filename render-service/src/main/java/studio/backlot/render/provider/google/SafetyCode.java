package studio.backlot.render.provider.google;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The support codes by which Google's video models say what they object to: "Responsible AI and usage guidelines" of Vertex
 * AI, read 2026-11-20.
 */
public final class SafetyCode {
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

    private static final Map<String, List<String>> CATEGORIES = Map.ofEntries(
            Map.entry("child", List.of("58061214", "17301594")),
            Map.entry("celebrity", List.of("29310472", "15236754")),
            Map.entry("video-safety", List.of("64151117", "42237218")),
            Map.entry("dangerous", List.of("62263041")),
            Map.entry("hate", List.of("57734940", "22137204")),
            Map.entry("personal-data", List.of("92201652")),
            Map.entry("prohibited", List.of("89371032", "49114662", "72817394")),
            Map.entry("sexual", List.of("90789179", "63429089", "43188360")),
            Map.entry("toxic", List.of("78610348")),
            Map.entry("violence", List.of("61493863", "56562880")),
            Map.entry("vulgar", List.of("32635315")),
            Map.entry("face", List.of("39322892")),
            Map.entry("other", List.of("74803281", "29578790", "42876398")));

    private SafetyCode() {}

    /** The categories of the codes in a message, in the order of their names; a code that is not known is "other". */
    public static List<String> categories(String message) {
        return CODE.matcher(message)
                .results()
                .map(MatchResult::group)
                .map(SafetyCode::category)
                .distinct()
                .sorted()
                .toList();
    }

    private static String category(String code) {
        return CATEGORIES.entrySet().stream()
                .filter(category -> category.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
