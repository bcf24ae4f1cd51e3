package studio.backlot.render.cut.otio.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24",
                "24.0",
                "-0",
                "2.4e1",
                "1E+400",
                "9223372036854775808",
                "0.1000",
                "NaN",
                "Inf",
                "-Inf",
                "Infinity",
                "true",
                "null",
                "[]",
                "{}",
                "\"\"",
                "\"Zürich 日本 🎬\"",
                "\"a\\\"b\\\\c\\n\\u0001\"",
                "\"\\uD83C\""
            })
    void a_value_is_written_as_it_was_read(String json) {
        assertThat(again(json)).isEqualTo(json);
    }

    @Test
    void members_keep_their_order_and_lists_theirs() {
        String json = "{\n    \"b\": [\n        1,\n        {}\n    ],\n    \"a\": {\n        \"z\": null\n    }\n}";
        assertThat(again(json)).isEqualTo(json);
        assertThat(again(" {\"b\" :[1 ,{ }]\r\n,\t\"a\":{\"z\":null} } ")).isEqualTo(json);
    }

    @Test
    void random_values_come_back() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] written = JsonPrinter.write(any(random, 0));
            assertThat(JsonPrinter.write(JsonReader.read(written))).isEqualTo(written);
        }
    }

    @Test
    void a_document_that_is_cut_off_anywhere_is_refused() {
        byte[] whole = "{\"a\": [1.5, true, \"x\\u00e9\"], \"b\": {\"c\": null}}".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            String part = new String(whole, 0, length, StandardCharsets.UTF_8);
            assertThatExceptionOfType(NotJson.class).isThrownBy(() -> read(part));
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_json_is_refused_where_it_stops(String json, String pointer, String detail) {
        assertThatExceptionOfType(NotJson.class).isThrownBy(() -> read(json)).satisfies(refusal -> {
            assertThat(refusal.pointer()).isEqualTo(pointer);
            assertThat(refusal.detail()).contains(detail);
        });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("{\"a\": [1, 2,]}", "/a/2", "expected a value"),
                Arguments.of("{\"a\": 1,}", "", "member's name"),
                Arguments.of("{\"a\": 1, \"a\": 2}", "/a", "twice"),
                Arguments.of("{\"x/y\": {\"~\": 01}}", "/x~1y", "comma or '}'"),
                Arguments.of("{\"a\" 1}", "", "colon"),
                Arguments.of("[1 2]", "", "comma or ']'"),
                Arguments.of("{} {}", "", "the end"),
                Arguments.of("[\"\n\"]", "/0", "control character"),
                Arguments.of("[\"\\x\"]", "/0", "escape"),
                Arguments.of("[\"\\u12g4\"]", "/0", "hexadecimal"),
                Arguments.of("[" + "9".repeat(500) + "]", "/0", "at most 400"),
                Arguments.of("[tru]", "/0", "expected a value"),
                Arguments.of("", "", "ends too early"));
    }

    @Test
    void the_line_and_column_are_told() {
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> read("{\n  \"a\": 1,\n  b: 2\n}"))
                .withMessage("line 3, column 3: expected a member's name in double quotes");
    }

    @Test
    void nesting_has_an_end_and_does_not_overflow() {
        assertThat(again("[".repeat(256) + "]".repeat(256))).startsWith("[\n    [");
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> read("[".repeat(2_000_000)))
                .withMessageContaining("nested deeper than 256");
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> read("{\"a\":".repeat(1_000_000)))
                .withMessageContaining("nested deeper than 256");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        assertThatExceptionOfType(NotJson.class)
                .isThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xFF, '"'}))
                .withMessageContaining("not UTF-8");
    }

    private static Value any(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> new Value.Numeral(Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20))));
            case 1 -> new Value.Flag(random.nextBoolean());
            case 2 -> new Value.Nothing();
            case 3 -> new Value.Text(text(random));
            case 4 -> {
                List<Value> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(any(random, depth + 1));
                }
                yield new Value.Items(items);
            }
            default -> {
                Value.Members members = Value.Members.NONE;
                for (int i = random.nextInt(4); i > 0; i--) {
                    members = members.with(text(random), any(random, depth + 1));
                }
                yield members;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) random.nextInt(random.nextInt(5) == 0 ? 0x10000 : 0x80));
        }
        return text.toString();
    }

    private static Value read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String again(String json) {
        return new String(JsonPrinter.write(read(json)), StandardCharsets.UTF_8);
    }
}
