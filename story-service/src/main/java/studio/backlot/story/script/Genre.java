package studio.backlot.story.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a story feels like. */
public enum Genre {
    @JsonProperty("drama")
    DRAMA,
    @JsonProperty("sci-fi")
    SCI_FI,
    @JsonProperty("comedy")
    COMEDY,
    @JsonProperty("thriller")
    THRILLER,
    @JsonProperty("fantasy")
    FANTASY,
    @JsonProperty("romance")
    ROMANCE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
