package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import studio.backlot.local.terminal.Terminal;

class BillTest {
    private static final Terminal PLAIN =
            new Terminal(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), false, false);

    @Test
    void a_bill_is_told_by_scene_and_shot_and_beside_them() throws IOException {
        assertThat(bill("""
                        {"cost":[{"spent":"2.52 USD","held":"0.84 USD"}],
                         "scenes":[{"scene":"1","cost":[{"spent":"2.40 USD","held":"0.80 USD"}],"shots":[
                           {"shot":"1A","cost":[{"spent":"1.60 USD","held":"0.00 USD"}],"calls":[{"job":"a.1.1"}],"pictures":[]},
                           {"shot":"1B","cost":[{"spent":"0.80 USD","held":"0.80 USD"}],"calls":[{"job":"b.1.1"},{"job":"b.1.2"}],
                            "pictures":[{"what":"a still by lumen with lumen-2"}]}]}],
                         "beside":[{"medium":"speech","pieces":3,"cost":[{"spent":"0.12 USD","held":"0.04 USD"}]}]}
                        """).lines())
                .containsExactly(
                        "                CALLS            SPENT             HELD",
                        "  scene 1                     2.40 USD         0.80 USD",
                        "    1A              1         1.60 USD         0.00 USD",
                        "    1B              3         0.80 USD         0.80 USD",
                        "  speech            3         0.12 USD         0.04 USD",
                        "  all                         2.52 USD         0.84 USD");
    }

    @Test
    void a_film_that_cost_nothing_says_so() throws IOException {
        assertThat(bill("{\"cost\":[],\"scenes\":[],\"beside\":[]}").lines()).containsExactly("  nothing was paid");
    }

    private static Bill bill(String json) throws IOException {
        return new Bill(PLAIN, Gateway.JSON.readTree(json));
    }
}
