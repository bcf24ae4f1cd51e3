package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Dialect;

/** Puts phrases together as a dialect has them. */
final class Prose {
    private Prose() {}

    /** A phrase and the section that it belongs to. */
    record Phrase(Section section, String words) {}

    /** The text of each section that has one, in order. */
    static Map<Section, String> sections(Dialect dialect, List<Phrase> phrases) {
        Map<Section, String> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            List<String> words = phrases.stream()
                    .filter(phrase -> phrase.section() == section)
                    .map(Phrase::words)
                    .toList();
            if (!words.isEmpty()) {
                sections.put(section, text(dialect, section, words));
            }
        }
        return sections;
    }

    /** The whole prompt. */
    static String text(Dialect dialect, List<String> preface, Map<Section, String> sections) {
        List<String> parts = new ArrayList<>(preface);
        parts.addAll(sections.values());
        return String.join(
                switch (dialect) {
                    case VEO, SCRIPT -> "\n";
                    case PLAIN -> " ";
                    case IMAGE -> "\n\n";
                },
                parts);
    }

    private static String text(Dialect dialect, Section section, List<String> words) {
        if (section == Section.NEGATIVE) {
            return "Keep out of the picture: " + String.join(", ", words) + ".";
        }
        return switch (dialect) {
            case VEO, PLAIN, SCRIPT -> words.stream().map(Prose::sentence).collect(Collectors.joining(" "));
            case IMAGE ->
                words.stream()
                        .map(phrase -> "- " + phrase)
                        .collect(Collectors.joining("\n", heading(section) + ":\n", ""));
        };
    }

    private static String heading(Section section) {
        return switch (section) {
            case IDENTITY -> "Identity lock";
            case STATE -> "State";
            case SET -> "Set, as the camera sees it";
            case LIGHT -> "Light";
            case CAMERA -> "Frame and lens";
            case STYLE -> "Style";
            case ACTION -> "Action";
            case CONTINUITY -> "Continuity";
            case DIALOGUE -> "Acting";
            case NEGATIVE -> "Keep out of the picture";
            case FORMAT -> "Format";
        };
    }

    private static String sentence(String words) {
        String begun = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        char last = begun.charAt(begun.length() - 1);
        boolean ended = last == '.' || last == '!' || last == '?';
        boolean quoted = last == '"' && begun.length() > 1 && ".!?".indexOf(begun.charAt(begun.length() - 2)) >= 0;
        return ended || quoted ? begun : begun + ".";
    }
}
