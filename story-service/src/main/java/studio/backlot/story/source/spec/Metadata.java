package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** What a resource is called. */
public record Metadata(
        @JsonPropertyDescription("Name that other files use: letters, digits, '.', '_' and '-'.")
        @JsonProperty(required = true)
        String name,

        @JsonPropertyDescription("Name that people read; made from the name when absent.")
        Optional<String> title,

        @JsonPropertyDescription("Free labels.") Map<String, Trait> labels) {

    public Metadata {
        title = Absent.optional(title);
        labels = Absent.map(labels);
    }
}
