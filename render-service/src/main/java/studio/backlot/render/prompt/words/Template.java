package studio.backlot.render.prompt.words;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;

/** What a film is for, in the words that a request says it with. */
public record Template(
        @JsonPropertyDescription("Name, such as cinematic.") String id,

        @JsonPropertyDescription("Whose eye the picture is made with.")
        String persona,

        @JsonPropertyDescription("How it looks.") String look,
        @JsonPropertyDescription("How it is acted.") String acting,

        @JsonPropertyDescription("What must not be seen, as nouns.")
        List<String> negative) {

    public Template {
        negative = Absent.list(negative);
    }
}
