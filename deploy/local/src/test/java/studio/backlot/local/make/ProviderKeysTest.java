package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

class ProviderKeysTest {
    private static final String KEPT = "/api/v1/providers/replicate/credentials";
    private static final String HELD = KEPT + "/session";
    private static final Map<String, String> KEYS = Map.of("key", "r8-secret");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private ProviderKeys keys;

    @BeforeEach
    void a_studio_runs() throws IOException {
        gateway = new FakeGateway();
        StudioHome home = gateway.studio(folder);
        keys = new ProviderKeys(
                home, new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void keys_for_a_session_are_never_sent_to_where_keys_are_kept() {
        gateway.on(
                "PUT " + HELD,
                FakeGateway.json(200, "{\"keys\":\"session\",\"session\":{\"endsAt\":\"2026-11-23T21:00:00Z\"}}"));

        assertThat(keys.hold("replicate", KEYS, false)).isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).containsExactly("PUT " + HELD);
        assertThat(printed()).contains("they end at 2026-11-23 21:00 UTC").doesNotContain("r8-secret");
    }

    @Test
    void a_session_is_withdrawn_and_what_is_kept_stays() {
        gateway.on("DELETE " + HELD, FakeGateway.json(200, "{}"));

        assertThat(keys.withdraw("replicate", false)).isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).containsExactly("DELETE " + HELD);
        assertThat(printed()).contains("withdrawn");
    }

    @Test
    void a_session_is_listed_with_its_end_and_what_to_do() {
        gateway.on("GET /api/v1/providers/credentials", FakeGateway.json(200, """
                [{"provider":"replicate","keys":"session",
                  "fields":[{"name":"key","required":true,"hint":"API token","set":true}],
                  "session":{"state":"lost","enteredAt":"2026-11-23T09:00:00Z","endsAt":"2026-11-23T21:00:00Z",
                    "enteredBy":"tester","process":"1@studio","detail":"Enter them again, or withdraw the session."}},
                 {"provider":"veo","keys":"none","fields":[{"name":"project","required":true,"hint":"id","set":false}]}]
                """));

        assertThat(keys.show(false)).isEqualTo(Exit.DONE);

        assertThat(printed())
                .containsSubsequence(
                        "replicate",
                        "key",
                        "session",
                        "API token",
                        "veo",
                        "project",
                        "none",
                        "2026-11-23 09:00 UTC",
                        "2026-11-23 21:00 UTC",
                        "Enter them again");
        assertThat(printed()).containsOnlyOnce("keys of a session");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
