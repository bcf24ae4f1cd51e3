package studio.backlot.render.prompt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCatalogueTest {
    @TempDir
    private Path folder;

    @Test
    void a_changed_file_changes_the_catalogue_without_a_restart_and_a_broken_one_does_not() throws IOException {
        Path models = Files.writeString(folder.resolve("models.yaml"), "- {id: veo-3.1, model: first}");
        LiveCatalogue catalogue = new LiveCatalogue(Optional.of(models));
        assertThat(model(catalogue)).isEqualTo("first");

        Files.writeString(models, "- {id: veo-3.1, model: the-second}");
        assertThat(model(catalogue)).isEqualTo("the-second");
        Files.writeString(models, "- {id: veo-3.1, model: ");
        assertThat(model(catalogue)).isEqualTo("the-second");
        Files.delete(models);
        assertThat(model(catalogue)).isEqualTo("the-second");
        Files.writeString(models, "- {id: veo-3.1, model: third}");
        assertThat(model(catalogue)).isEqualTo("third");
    }

    @Test
    void a_service_does_not_start_with_a_file_that_cannot_be_read() throws IOException {
        Path models = Files.writeString(folder.resolve("models.yaml"), "{");
        assertThatThrownBy(() -> new LiveCatalogue(Optional.of(models))).hasMessageContaining("no list of profiles");
    }

    private static String model(LiveCatalogue catalogue) {
        return catalogue.now().profile("veo-3.1").orElseThrow().model();
    }
}
