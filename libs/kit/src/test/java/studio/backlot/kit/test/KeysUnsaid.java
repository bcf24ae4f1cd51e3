package studio.backlot.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Keys that were used in a module's integration tests are nowhere in what these have left. A plain test, which Quarkus' order
 * has after all that start the service:
 *
 * <pre>{@code class KeysUnsaidIT implements KeysUnsaid}</pre>
 */
public interface KeysUnsaid {
    /** Every key that the module's tests work with. */
    Set<String> keys();

    /** When it is run alone nothing was left yet, and the scan is all that is tested. */
    @BeforeAll
    static void open() {
        StudioBacking backing = new StudioBacking();
        backing.init(Map.of());
        backing.start();
    }

    @Test
    default void no_key_is_in_what_the_tests_have_left() throws Exception {
        assertThat(keys()).isNotEmpty();
        Map<String, List<String>> found = PlantedKeys.among(keys());
        assertThat(keys().stream().map(found::get))
                .allSatisfy(places -> assertThat(places).isEmpty());
    }

    @Test
    default void a_key_in_a_row_would_be_found() throws Exception {
        assertThat(PlantedKeys.among(keys()).get(PlantedKeys.IN_ROWS))
                .containsExactly(
                        "table public.planted, row 1", "table public.planted, row 2", "table public.planted, row 3");
    }

    @Test
    default void a_key_in_a_record_would_be_found() throws Exception {
        assertThat(PlantedKeys.among(keys()).get(PlantedKeys.IN_RECORDS))
                .containsExactly(
                        "topic planted, partition 0, offset 0",
                        "topic planted, partition 0, offset 1",
                        "topic planted, partition 0, offset 2");
    }

    @Test
    default void a_key_in_a_line_of_a_log_would_be_found() throws Exception {
        assertThat(PlantedKeys.among(keys()).get(PlantedKeys.IN_LOGS))
                .containsExactlyElementsOf(
                        PlantedKeys.logs().stream().map(log -> log + ", line 2").toList());
    }
}
