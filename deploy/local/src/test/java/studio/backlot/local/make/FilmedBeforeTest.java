package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.Footage;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;

class FilmedBeforeTest {
    @TempDir
    private Path folder;

    @Test
    void words_that_nobody_has_filmed_are_a_test_card_of_the_size_and_length_that_were_asked_for() throws Exception {
        MediaTools tools = MediaTools.find(Path.of("target").resolve("tools"));
        byte[] film = new FilmedBefore(tools, folder.resolve("fakes"), 4)
                .film(Footage.Wanted.of("Nobody walks.", "9:16", "720p", 2, 7));

        var picture = new Ffprobe(tools)
                .probe(Files.write(folder.resolve("film.mp4"), film))
                .picture();
        assertThat(picture.width()).isEqualTo(720);
        assertThat(picture.height()).isEqualTo(1280);
        assertThat(picture.frames()).hasValue(48);
    }

    @Test
    void a_port_that_cannot_be_is_said() {
        FakeProviders fakes = new FakeProviders(new StudioHome(folder, folder), Terminal.standard());
        for (int port : new int[] {0, -1, 65_521, 70_000}) {
            assertThatThrownBy(() -> fakes.run(Optional.empty(), 4, port))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("--port: expected 1 to 65520");
        }
    }
}
