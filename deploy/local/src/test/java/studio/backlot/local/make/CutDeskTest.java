package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.terminal.Terminal;

class CutDeskTest {
    private static final String FILM = "/api/v1/productions/lab";
    private static final CutDesk.Film LAB = new CutDesk.Film("lab", Optional.empty());
    private static final String TRIMMED = """
            {"before": {"value": 288, "rate": 24}, "after": {"value": 264, "rate": 24},
             "changes": [{"kind": "trimmed", "shot": "1A", "words": "1A is 24 frames shorter at its end."}],
             "film": [], "conform": ["1A"], "remix": [], "slides": [], "notes": ["Sound is not compared."]}
            """;
    private static final String NOTHING = """
            {"before": {"value": 288, "rate": 24}, "after": {"value": 288, "rate": 24},
             "changes": [], "film": [], "conform": [], "remix": [], "slides": [], "notes": []}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private CutDesk desk;

    @BeforeEach
    void a_studio_runs() throws IOException {
        gateway = new FakeGateway();
        desk = new CutDesk(
                gateway.studio(folder),
                new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void the_cut_is_written_as_it_came() throws IOException {
        gateway.on("GET " + FILM + "/cut.otio?revision=2", FakeGateway.file("{\"rate\": 24.0}"));

        Path file = folder.resolve("cut.otio");
        assertThat(desk.export(new CutDesk.Film("lab", Optional.of(2)), file, false))
                .isEqualTo(Exit.DONE);

        assertThat(file).hasContent("{\"rate\": 24.0}");
    }

    @Test
    void a_cut_that_is_not_there_yet_is_told_and_nothing_is_written() {
        gateway.on("GET " + FILM + "/cut.edl", FakeGateway.json(409, "{\"detail\": \"lab is not locked yet.\"}"));

        Path file = folder.resolve("cut.edl");
        assertThat(desk.export(LAB, file, false)).isEqualTo(Exit.FAILED);

        assertThat(file).doesNotExist();
        assertThat(printed()).contains("lab is not locked yet.");
        assertThatThrownBy(() -> desk.export(LAB, folder.resolve("cut.xml"), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a cut is written as .otio or .edl");
    }

    @Test
    void what_an_edit_changes_is_told() throws IOException {
        gateway.on("POST " + FILM + "/cut/diff?rate=29.97", FakeGateway.json(200, TRIMMED));

        assertThat(desk.diff(edited(Optional.of(29.97)), false)).isEqualTo(Exit.DONE);

        assertThat(printed())
                .containsSubsequence(
                        "1A is 24 frames shorter at its end.",
                        "11.0 s instead of 12.0 s; to be filmed longer: none; to be conformed: 1A",
                        "Sound is not compared.");
    }

    @Test
    void a_locked_edit_is_waited_for_and_fetched_and_the_source_is_still_made() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        new Manifest("lab", 1, "1.0", "digest", 12, List.of()).write(out);
        gateway.on("PUT " + FILM + "/cut", FakeGateway.json(202, TRIMMED))
                .on(
                        "GET " + FILM,
                        status("1", "1", "1"),
                        status("1", "1", "1"),
                        status("2", "", ""),
                        status("2", "2", ""),
                        status("2", "2", "2"))
                .on("GET /film", FakeGateway.file("an edited film"));

        assertThat(desk.lock(edited(Optional.empty()), out, false)).isEqualTo(Exit.DONE);

        assertThat(printed())
                .containsSubsequence("picture", "locked", "master", "mastered", "trailer", "11.0 s of film");
        assertThat(out.resolve("film.mp4")).hasContent("an edited film");
        assertThat(Manifest.in(out).orElseThrow().holds(out, "1.0", "digest")).isTrue();
    }

    @Test
    void an_edit_that_changes_nothing_is_not_waited_for() throws IOException {
        gateway.on("PUT " + FILM + "/cut", FakeGateway.json(202, NOTHING))
                .on("DELETE " + FILM + "/cut", FakeGateway.json(202, NOTHING))
                .on("GET " + FILM, status("1", "1", "1"));

        assertThat(desk.lock(edited(Optional.empty()), folder, false)).isEqualTo(Exit.DONE);
        assertThat(desk.forget(LAB, folder, false)).isEqualTo(Exit.DONE);

        assertThat(printed()).contains("Nothing is changed.");
        assertThat(gateway.asked()).hasSize(4);
    }

    @Test
    void a_film_that_cannot_be_made_of_it_is_told_with_the_step_that_failed() throws IOException {
        gateway.on("PUT " + FILM + "/cut", FakeGateway.json(202, TRIMMED))
                .on("GET " + FILM, status("1", "1", "1"), FakeGateway.json(200, """
                        {"steps": [], "reasons": [{"step": "master", "what": "film", "detail": "The disk is full."}]}
                        """));

        assertThat(desk.lock(edited(Optional.empty()), folder, false)).isEqualTo(Exit.FAILED);

        assertThat(printed()).contains("✗ master: The disk is full.");
    }

    @Test
    void an_edit_that_cannot_be_made_is_refused_with_every_reason() throws IOException {
        gateway.on("GET " + FILM, status("1", "1", "1")).on("PUT " + FILM + "/cut", FakeGateway.json(422, """
                        {"detail": "No film can be made of it.",
                         "violations": [{"pointer": "/3", "detail": "1A has no frame 300."}]}
                        """));

        assertThat(desk.lock(edited(Optional.empty()), folder, false)).isEqualTo(Exit.FAILED);

        assertThat(printed()).containsSubsequence("No film can be made of it.", "/3 1A has no frame 300.");
    }

    private CutDesk.Edited edited(Optional<Double> rate) throws IOException {
        return new CutDesk.Edited(LAB, Files.writeString(folder.resolve("edited.edl"), "TITLE: lab"), rate);
    }

    /** What the studio says of the film, with the minute at which each step ended; none of one that is under way. */
    private static FakeGateway.Reply status(String picture, String master, String marketing) {
        return FakeGateway.json(200, """
                {"durationSeconds": 11.0,
                 "steps": [%s, %s, %s, %s],
                 "artefacts": [{"name": "film.mp4", "url": "/film"}]}
                """.formatted(
                        step("picture", picture),
                        step("master", master),
                        step("poster", marketing),
                        step("trailer", marketing)));
    }

    private static String step(String name, String finished) {
        String end = finished.isEmpty() ? "" : ", \"finishedAt\": \"%s\"".formatted(finished);
        return "{\"step\": \"%s\"%s}".formatted(name, end);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
