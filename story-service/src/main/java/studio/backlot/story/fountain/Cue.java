package studio.backlot.story.fountain;

import java.util.List;
import java.util.Locale;

/** Who speaks, as written, and what stands in the parentheses behind: {@code V.O.}, {@code O.S.}, {@code CONT'D}. */
public record Cue(String name, List<String> extensions) {

    public Cue {
        extensions = List.copyOf(extensions);
    }

    /** Whether the voice comes from outside the picture. */
    public boolean offScreen() {
        return extensions.stream()
                .map(extension -> extension.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT))
                .anyMatch(letters -> letters.startsWith("VO") || letters.startsWith("OS") || letters.startsWith("OC"));
    }
}
