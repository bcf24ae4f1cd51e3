package studio.backlot.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @Test
    void the_sample_of_the_standard_gives_its_result() throws JacksonException {
        Map<?, ?> sample = Json.read("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""", Map.class);

        assertThat(text(sample))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "-0.0, 0",
        "1e21, 1e+21",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "1234567890123456, 1234567890123456"
    })
    void numbers_are_written_as_ecmascript_does(double number, String written) {
        assertThat(text(List.of(number))).isEqualTo("[" + written + "]");
    }

    @Test
    void keys_are_sorted_by_code_units() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("\uFB33", 3);
        map.put("\uD83D\uDE00", 2);
        map.put("\u20AC", 1);

        assertThat(text(map)).isEqualTo("{\"\u20AC\":1,\"\uD83D\uDE00\":2,\"\uFB33\":3}");
    }

    private static String text(Object value) {
        return new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }
}
