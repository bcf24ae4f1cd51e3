package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;

class SourceReaderTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_is_read_with_its_cast_and_sets_and_nothing_else() throws IOException {
        write("film.yaml", "kind: Film\n");
        write("screenplay.fountain", "INT. LAB - NIGHT\n");
        write("cast/sarah.yaml", "kind: Character\n");
        write("notes.txt", "buy milk");
        write(".git/config.yaml", "hidden");
        write("out/old/manifest.yaml", "made");

        Production production = SourceReader.read(folder);

        assertThat(production.files()).containsOnlyKeys("film.yaml", "screenplay.fountain", "cast/sarah.yaml");
        assertThat(production.files()).containsEntry("cast/sarah.yaml", "kind: Character\n");
    }

    @Test
    void a_bare_fountain_file_is_a_production_named_after_it() throws IOException {
        Path file = write("Café at Dawn!.fountain", "INT. CAFÉ - DAWN\n");

        Production production = SourceReader.read(file);

        assertThat(production.name()).isEqualTo("cafe-at-dawn");
        assertThat(production.files()).containsOnlyKeys("screenplay.fountain");
        assertThat(production.onDisk("screenplay.fountain")).isEqualTo(file.toString());
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text() throws IOException {
        Path file = write("film.fountain", "\uFEFFFADE IN:\n");

        assertThat(SourceReader.read(file).files()).containsEntry("screenplay.fountain", "FADE IN:\n");
    }

    @Test
    void what_is_not_there_is_said() {
        assertRefused(folder.resolve("nowhere"), "there is no such file or folder");
    }

    @Test
    void an_empty_screenplay_is_refused() throws IOException {
        assertRefused(write("film.fountain", "  \n\n"), "is empty");
    }

    @Test
    void a_folder_without_sources_is_refused() {
        assertRefused(folder, "expected film.yaml and screenplay.fountain");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_line() throws IOException {
        Path file = folder.resolve("film.fountain");
        Files.write(file, "FADE IN:\n\nCaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(file, "film.fountain:3: is not text in UTF-8");
    }

    @Test
    void zero_bytes_are_refused_as_binary() throws IOException {
        assertRefused(write("film.fountain", "RIFF\0\0\0"), "is not text: it holds a zero byte");
    }

    @Test
    void twenty_megabytes_are_refused_before_they_are_read() throws IOException {
        assertRefused(write("film.fountain", "a".repeat(20 << 20)), "20.0 MiB are too much");
    }

    @Test
    void another_kind_of_file_is_refused() throws IOException {
        assertRefused(write("film.pdf", "%PDF"), "whose name ends in .fountain");
    }

    @Test
    void every_bad_file_of_a_folder_is_named() throws IOException {
        write("film.yaml", "");
        write("cast/sarah.yaml", "\0");

        assertThatThrownBy(() -> SourceReader.read(folder))
                .hasMessageContaining("film.yaml: is empty")
                .hasMessageContaining("sarah.yaml:1: is not text");
    }

    @Test
    void the_digest_follows_every_name_and_text() throws IOException {
        write("film.yaml", "a");
        String before = SourceReader.read(folder).digest();
        assertThat(SourceReader.read(folder).digest()).isEqualTo(before);

        write("film.yaml", "b");
        assertThat(SourceReader.read(folder).digest()).isNotEqualTo(before);

        write("film.yaml", "a");
        write("style.yaml", "c");
        assertThat(SourceReader.read(folder).digest()).isNotEqualTo(before);
    }

    private static void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> SourceReader.read(path))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exit()).isEqualTo(Exit.SOURCE))
                .hasMessageContaining(reason);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
