package studio.backlot.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.json.Json;

class DocumentsTest {
    private final Documents documents = new Documents(Json.mapper());

    @Test
    void components_of_one_name_and_other_content_are_kept_apart() throws JacksonException {
        documents.add("render", document("/api/v1/shots", "View", "string"));
        documents.add("audio", document("/api/v1/recordings", "View", "integer"));

        JsonNode merged = documents.merged(List.of());

        assertThat(merged.at("/components/schemas/View/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/ViewOfAudio/type").asText()).isEqualTo("integer");
        assertThat(merged.at("/paths/~1api~1v1~1recordings/get/$ref").asText())
                .isEqualTo("#/components/schemas/ViewOfAudio");
    }

    @Test
    void components_of_one_name_and_the_same_content_are_shared() throws JacksonException {
        documents.add("render", document("/api/v1/shots", "View", "string"));
        documents.add("audio", document("/api/v1/recordings", "View", "string"));

        assertThat(documents.merged(List.of()).at("/components/schemas").size()).isEqualTo(1);
    }

    @Test
    void internal_paths_stay_internal() throws JacksonException {
        documents.add("render", document("/internal/shots", "View", "string"));

        assertThat(documents.merged(List.of()).path("paths")).isEmpty();
    }

    @Test
    void services_that_are_away_are_named() {
        JsonNode merged = documents.merged(List.of("audio"));

        assertThat(merged.at("/info/description").asText()).contains("audio");
        assertThat(merged.at("/x-unavailable-services/0").asText()).isEqualTo("audio");
    }

    private static JsonNode document(String path, String schema, String type) throws JacksonException {
        return Json.read("""
                {"paths":{"%s":{"get":{"$ref":"#/components/schemas/%s"}}},"components":{"schemas":{"%s":{"type":"%s"}}}}
                """.formatted(path, schema, schema, type), JsonNode.class);
    }
}
