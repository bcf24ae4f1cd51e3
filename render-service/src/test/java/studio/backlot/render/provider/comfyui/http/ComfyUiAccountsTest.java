package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;

class ComfyUiAccountsTest {
    private static final Keys NONE = new Keys(Map.of());

    private final ComfyUiFake fake = fake(new MovingClock());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void who_has_workflows_films_without_a_key() throws Exception {
        ComfyUiAccounts accounts = accounts(ComfyUiCounterpart.EXAMPLES.folder(), Optional.of(" "));
        try (ComfyUiClient client = accounts.open(accounts.ofDeployment().orElseThrow())) {
            assertThat(client.submit(order())).isInstanceOf(Submission.Accepted.class);
        }
        assertThat(accounts.check(NONE)).isEmpty();
        assertThat(fake.count(Doing.ACCOUNT)).isEqualTo(1);
    }

    @Test
    void without_workflows_there_is_no_such_provider() throws Exception {
        ComfyUiAccounts accounts = accounts(Optional.empty(), Optional.of(ComfyUiFake.KEY));
        assertThat(accounts.ofDeployment()).isEmpty();
        assertThat(accounts.check(NONE))
                .contains(Fault.of(
                        FaultClass.NEVER,
                        "workflow",
                        "This deployment has no folder of workflows (BACKLOT_COMFYUI_WORKFLOWS)."));
    }

    @Test
    void a_key_is_sent_where_there_is_one() throws Exception {
        ComfyUiAccounts accounts = accounts(ComfyUiCounterpart.EXAMPLES.folder(), Optional.of(ComfyUiFake.KEY + "\n"));
        assertThat(accounts.check(accounts.ofDeployment().orElseThrow())).isEmpty();
        assertThat(accounts.check(Keys.of(Map.of("key", "another"))))
                .map(Fault::code)
                .contains("credentials");
        assertThatThrownBy(() -> accounts.open(Keys.of(Map.of("key", "two\r\nlines"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key: ")
                .hasMessageNotContaining("two");
        assertThatThrownBy(() -> accounts(Optional.of(folder), Optional.of("two words")))
                .hasMessageStartingWith("key: ");
    }

    @Test
    void a_server_that_is_none_or_silent_is_told() throws Exception {
        ComfyUiAccounts accounts = accounts(ComfyUiCounterpart.EXAMPLES.folder(), Optional.empty());
        fake.play(Doing.ACCOUNT, new Trick.Says("<html>"));
        assertThat(accounts.check(NONE))
                .contains(Fault.of(FaultClass.NEVER, "not-found", "What answers is no ComfyUI."));
        fake.play(Doing.ACCOUNT, new Trick.LostBefore(), new Trick.LostBefore());
        assertThat(accounts.check(NONE)).map(Fault::code).contains("no-answer");
    }

    @Test
    void a_workflow_that_cannot_be_read_is_told_by_file_and_place() throws Exception {
        ComfyUiAccounts accounts = accounts(Optional.of(folder), Optional.empty());
        assertThat(accounts.check(NONE)).map(Fault::detail).contains("There are no workflows in %s.".formatted(folder));
        Files.writeString(folder.resolve("mine.json"), "{\"6\": {\"inputs\": {}}}");
        assertThat(accounts.check(NONE))
                .contains(Fault.of(
                        FaultClass.NEVER, "workflow", "mine.json /6: expected a node with class_type and inputs"));
    }

    private ComfyUiAccounts accounts(Optional<Path> workflows, Optional<String> key) {
        return new ComfyUiAccounts(new Settings(fake.address(), workflows, "flux-1-schnell", key));
    }

    private record Settings(URI address, Optional<Path> workflows, String imageWorkflow, Optional<String> key)
            implements ComfyUiSettings {}
}
