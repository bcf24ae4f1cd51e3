package studio.backlot.contracts.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsentTest {
    @Test
    void what_is_not_there_is_empty() {
        assertThat(Absent.list(null)).isEmpty();
        assertThat(Absent.map(null)).isEmpty();
        assertThat(Absent.sorted(null)).isEmpty();
        assertThat(Absent.optional(null)).isEmpty();
    }

    @Test
    void a_manner_reads_the_same_however_it_was_written_down() {
        Manner one = manner("idle", "glitch");
        Manner other = manner("glitch", "idle");
        assertThat(one).isEqualTo(other).hasToString(other.toString());
        assertThat(one.motion().keySet()).containsExactly("glitch", "idle");
        assertThat(one.emotionalPalette().get("fear").keySet()).containsExactly("glitch", "idle");
    }

    @Test
    void an_author_s_order_is_kept_where_it_says_something() {
        assertThat(Absent.map(written("idle", "glitch")).keySet()).containsExactly("idle", "glitch");
    }

    private static Manner manner(String first, String second) {
        Map<String, String> written = written(first, second);
        return new Manner(Optional.empty(), written, Map.of("fear", written), written);
    }

    private static Map<String, String> written(String first, String second) {
        Map<String, String> written = new LinkedHashMap<>();
        List.of(first, second).forEach(name -> written.put(name, "slow"));
        return written;
    }
}
