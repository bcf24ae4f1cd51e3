package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

class PaidCallsTest {
    private static final String LIST = "GET /api/v1/jobs?state=unknown";
    private static final String CLOSE = "POST /api/v1/jobs/f00d.1.1/close";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private PaidCalls calls;

    @BeforeEach
    void a_studio_runs() throws IOException {
        gateway = new FakeGateway();
        StudioHome home = gateway.studio(folder);
        calls = new PaidCalls(home, new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void calls_in_doubt_are_listed_with_what_is_held_and_whether_somebody_must_decide() {
        gateway.on(LIST, FakeGateway.json(200, """
                [{"id":"f00d.1.1","profile":"veo-3.1","state":"unknown","paid":"0.00 USD","held":"1.60 USD",
                  "cause":"The connection broke.","waitsForPerson":true},
                 {"id":"beef.1.1","profile":"sora-2","state":"unknown","paid":"0.00 USD","held":"0.40 USD",
                  "cause":"No answer came.","waitsForPerson":false}]
                """));

        assertThat(calls.jobs("unknown", false)).isEqualTo(Exit.DONE);

        assertThat(printed())
                .containsSubsequence(
                        "STATE", "unknown", "veo-3.1", "0.00 USD", "1.60 USD", "f00d.1.1", "The connection broke.")
                .containsSubsequence("somebody must decide", "beef.1.1", "No answer came.")
                .containsOnlyOnce("somebody must decide");
    }

    @Test
    void where_nothing_is_in_doubt_that_is_said() {
        gateway.on(LIST, FakeGateway.json(200, "[]"));

        assertThat(calls.jobs("unknown", false)).isEqualTo(Exit.DONE);

        assertThat(printed()).contains("  none");
    }

    @Test
    void a_call_is_given_up_at_what_it_has_cost() {
        gateway.on(CLOSE, FakeGateway.json(200, "{\"state\":\"failed\",\"paid\":\"1.60 USD\"}"));

        assertThat(calls.close("f00d.1.1", "1.60 USD", false)).isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).containsExactly(CLOSE);
        assertThat(printed()).contains("It has failed; 1.60 USD were paid.");
    }

    @Test
    void what_cannot_be_given_up_is_told_with_the_reason() {
        gateway.on(CLOSE, FakeGateway.json(409, "{\"detail\":\"It is no job that nobody knows of.\"}"));

        assertThat(calls.close("f00d.1.1", "0.00 USD", false)).isEqualTo(Exit.FAILED);

        assertThat(printed()).contains("It is no job that nobody knows of.").doesNotContain("It has ");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
