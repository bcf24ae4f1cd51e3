package studio.backlot.gateway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceLimitsTest {

    @Test
    void the_file_that_is_too_large_is_named() {
        assertThat(SourceLimits.exceeded(source("a.fountain", SourceLimits.FILE + 100)))
                .contains("a.fountain");
    }

    @Test
    void a_file_may_be_exactly_as_large_as_allowed() {
        assertThat(SourceLimits.exceeded(source("a.fountain", SourceLimits.FILE)))
                .isEmpty();
    }

    @Test
    void what_is_no_json_is_the_story_services_to_refuse() {
        assertThat(SourceLimits.exceeded("no json".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static byte[] source(String name, int length) {
        return "{\"files\":{\"film.yaml\":\"x\",\"%s\":\"%s\"}}"
                .formatted(name, "x".repeat(length))
                .getBytes(StandardCharsets.UTF_8);
    }
}
