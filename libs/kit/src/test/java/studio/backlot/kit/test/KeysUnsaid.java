package studio.backlot.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
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
        assertThat(KeyScan.places(keys())).isEmpty();
    }

    @Test
    default void a_key_in_a_row_would_be_found() throws Exception {
        String planted = "key-in-a-row-7c19";
        String hex = HexFormat.of().formatHex(("before " + planted).getBytes(StandardCharsets.UTF_8));
        try (Connection connection = KeyScan.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table planted (id integer, words text, bytes bytea)");
            try {
                statement.execute("insert into planted values (1, 'a %s b', null), (2, null, '\\x%s'), (3, '%s', null)"
                        .formatted(planted, hex, base64("any " + planted)));
                assertThat(places(planted))
                        .containsExactly(
                                "table public.planted, row 1",
                                "table public.planted, row 2",
                                "table public.planted, row 3");
            } finally {
                statement.execute("drop table planted");
            }
        }
    }

    @Test
    default void a_key_in_a_record_would_be_found() throws Exception {
        String planted = "key-in-a-record-7c19";
        KeyScan.makeTopic("planted");
        try (TestKafka kafka = new TestKafka()) {
            for (String[] parts : List.of(
                    new String[] {"key", "{\"token\":\"" + planted + "\"}", ""},
                    new String[] {planted, "", ""},
                    new String[] {"key", "", base64("Bearer " + planted)})) {
                kafka.send(TestKafka.cloudEvent(
                        "planted", parts[0], parts[1].getBytes(StandardCharsets.UTF_8), Map.of("note", parts[2])));
            }
            assertThat(places(planted))
                    .containsExactly(
                            "topic planted, partition 0, offset 0",
                            "topic planted, partition 0, offset 1",
                            "topic planted, partition 0, offset 2");
        }
    }

    @Test
    default void a_key_in_a_line_of_a_log_would_be_found() throws Exception {
        String planted = "key-in-a-line-7c19";
        for (Path folder : StudioBacking.logs()) {
            Path log = Files.writeString(folder.resolve("planted.log"), "first\nsecond %s\n".formatted(planted));
            try {
                assertThat(places(planted)).containsExactly(log + ", line 2");
            } finally {
                Files.delete(log);
            }
        }
    }

    private static List<String> places(String key) throws Exception {
        return KeyScan.places(Set.of(key));
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }
}
