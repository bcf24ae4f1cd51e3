package studio.backlot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;

/** Holds every event to its golden JSON and its published schema. */
class EventContractTest {

    static Stream<Event> events() {
        return Samples.events();
    }

    @Test
    void every_event_type_has_a_sample() {
        assertThat(Samples.events().map(Event::getClass).map(EventType::of))
                .containsExactlyInAnyOrderElementsOf(EventType.all());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_golden_json(Event event) {
        assertThat(Wire.committed(golden(event), Wire.json(event))).isEqualTo(Wire.json(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void golden_json_is_read_back_as_the_event(Event event) throws IOException {
        String golden = Wire.committed(golden(event), Wire.json(event));
        assertThat(Wire.MAPPER.readValue(golden, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void golden_json_fits_the_published_schema(Event event) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Schemas.of(EventType.of(event.getClass())));
        JsonNode golden = Wire.MAPPER.readTree(Wire.committed(golden(event), Wire.json(event)));
        assertThat(schema.validate(golden)).isEmpty();
        assertThat(schema.validate(Wire.MAPPER.createObjectNode())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_reader_ignores_fields_that_a_later_version_adds(Event event) throws IOException {
        var later = (com.fasterxml.jackson.databind.node.ObjectNode) Wire.MAPPER.valueToTree(event);
        later.put("addedLater", 1);
        assertThat(Wire.MAPPER.treeToValue(later, event.getClass())).isEqualTo(event);
    }

    private static Path golden(Event event) {
        EventType type = EventType.of(event.getClass());
        return Path.of("src/test/resources/golden", type.topic() + ".v" + type.version() + ".json");
    }
}
