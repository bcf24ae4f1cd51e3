package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a free trait is: a text, a number or a truth. */
public record Trait(@JsonValue String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Trait written(Object value) {
        return new Trait(String.valueOf(value));
    }

    /** Traits as the contracts carry them. */
    public static Map<String, String> texts(Map<String, Trait> traits) {
        Map<String, String> texts = new LinkedHashMap<>();
        traits.forEach((name, trait) -> texts.put(name, trait.text()));
        return texts;
    }
}
