package studio.backlot.story.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas are generated from the records. To write them anew: {@code mvn -pl story-service test -Dbacklot.update=true}. */
class PublishedSchemasTest {

    @ParameterizedTest
    @EnumSource
    void the_schema_of_a_kind_is_current(Kind kind) throws IOException {
        Path file = Path.of("src/main/resources/schemas", kind.slug() + ".json");
        String generated = KindSchema.of(kind);
        if (Boolean.getBoolean("backlot.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).hasContent(generated);
    }
}
