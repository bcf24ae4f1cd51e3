package studio.backlot.render.animatic.figure;

import java.util.Locale;
import java.util.Map;

/**
 * The free traits of a DNA that the renderer draws. A trait is found by a word of its name, its value by a word in it; what
 * is not understood is not drawn.
 */
record Traits(Map<String, String> genetics) {

    /** The value of the first trait whose name holds {@code word}, in small letters; empty when there is none. */
    private String value(String word) {
        return genetics.entrySet().stream()
                .filter(trait -> trait.getKey().toLowerCase(Locale.ROOT).contains(word))
                .map(trait -> trait.getValue().toLowerCase(Locale.ROOT))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private boolean has(String word) {
        String told = value(word);
        return !told.isBlank() && !told.startsWith("no");
    }

    boolean beard() {
        return has("beard");
    }

    boolean fullBeard() {
        return value("beard").contains("full") || value("beard").contains("long");
    }

    boolean moustache() {
        return has("moustache") || has("mustache");
    }

    boolean freckles() {
        return has("freckle");
    }

    boolean scar() {
        return has("scar");
    }
}
