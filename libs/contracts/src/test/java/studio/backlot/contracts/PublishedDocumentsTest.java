package studio.backlot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.event.EventType;

/**
 * The published documents are generated from the records and must not be stale. To write them anew:
 * {@code mvn -pl libs/contracts test -Dbacklot.update=true}.
 */
class PublishedDocumentsTest {

    private static final Path ROOT = Path.of("../..");

    static java.util.List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_of_an_event_is_current(EventType type) {
        String generated = Wire.json(Schemas.of(type));
        Path file = Path.of("src/main/resources/schemas/events", type.topic() + ".v" + type.version() + ".json");
        assertThat(Wire.committed(file, generated)).isEqualTo(generated);
    }

    @Test
    void the_asyncapi_document_is_current() {
        String generated = Wire.json(AsyncApi.document());
        assertThat(Wire.committed(ROOT.resolve("docs/asyncapi.json"), generated))
                .isEqualTo(generated);
    }

    @Test
    void the_page_of_events_is_current() {
        String generated = EventPage.markdown();
        assertThat(Wire.committed(ROOT.resolve("docs/events.md"), generated)).isEqualTo(generated);
    }
}
