package studio.backlot.story.source;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import studio.backlot.contracts.film.Absent;

/** The files of a production. */
public record ProductionSource(
        @JsonPropertyDescription("Path, such as cast/sarah.yaml, to text.")
        Map<String, String> files) {

    public ProductionSource {
        files = Absent.map(files);
    }
}
