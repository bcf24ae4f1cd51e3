package studio.backlot.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.MalformedJson;

class JsonTest {

    record Part(
            String name, Optional<String> note, @Nullable String remark) {}

    record Whole(Part part, List<Part> others, int count) {}

    @Test
    void canonical_json_has_sorted_keys_and_no_white_space() {
        assertThat(text(Json.canonical(Map.of("b", List.of(1, 2), "a", Map.of("d", true, "c", "x")))))
                .isEqualTo("{\"a\":{\"c\":\"x\",\"d\":true},\"b\":[1,2]}");
        assertThat(text(Json.canonical(new Part("p", Optional.empty(), null)))).isEqualTo("{\"name\":\"p\"}");
    }

    @Test
    void equal_values_have_equal_hashes_however_their_keys_are_ordered() throws JacksonException {
        byte[] one = Json.canonical(Json.read("{\"x\":1,\"y\":2}", Map.class));
        byte[] other = Json.canonical(Json.read("{\"y\":2,\"x\":1}", Map.class));

        assertThat(Json.sha256(one)).isEqualTo(Json.sha256(other)).hasSize(64);
    }

    @Test
    void what_is_optional_or_nullable_may_be_left_out() throws JacksonException {
        Whole whole = Json.read("{\"part\":{\"name\":\"p\"},\"others\":[],\"count\":1,\"unknown\":2}", Whole.class);

        assertThat(whole.part()).isEqualTo(new Part("p", Optional.empty(), null));
    }

    @Test
    void a_missing_part_is_named_by_its_pointer() {
        assertMalformed("{\"part\":{\"note\":\"n\"},\"others\":[],\"count\":1}", "/part/name", "'name' is required");
        assertMalformed(
                "{\"part\":{\"name\":\"p\"},\"others\":[{\"name\":null}],\"count\":1}",
                "/others/0/name",
                "'name' is required");
    }

    @Test
    void a_part_of_the_wrong_kind_is_named_by_its_pointer() {
        assertMalformed("{\"part\":{\"name\":\"p\"},\"others\":[],\"count\":\"x\"}", "/count", "'x' is not a number");
        assertMalformed("{\"part\":[],\"others\":[],\"count\":1}", "/part", "expected an object");
    }

    @Test
    void a_word_that_is_not_in_a_list_of_words_is_answered_with_the_list_as_it_is_written() {
        assertThatThrownBy(() -> Json.read("\"huge\"", Build.class))
                .isInstanceOfSatisfying(JacksonException.class, malformed -> assertThat(
                                MalformedJson.violation(malformed).detail())
                        .isEqualTo("'huge' is not one of slight, slim, average, athletic, sturdy, heavy"));
    }

    @Test
    void text_that_is_not_json_is_shown_where_it_breaks() {
        assertThatThrownBy(() -> Json.read("{\"part\":\n oops}", Whole.class))
                .isInstanceOfSatisfying(JacksonException.class, malformed -> {
                    Violation violation = MalformedJson.violation(malformed);
                    assertThat(violation.line()).contains(2);
                    assertThat(violation.detail()).doesNotContain("jackson", "studio.backlot");
                });
    }

    private static void assertMalformed(String json, String pointer, String detail) {
        assertThatThrownBy(() -> Json.read(json, Whole.class))
                .isInstanceOfSatisfying(JacksonException.class, malformed -> {
                    assertThat(MalformedJson.violation(malformed).pointer()).isEqualTo(pointer);
                    assertThat(MalformedJson.violation(malformed).detail()).isEqualTo(detail);
                });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
