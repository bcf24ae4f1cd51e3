package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

class MakerTest {

    private static final String APPLY = "PUT /api/v1/productions/dawn";
    private static final String STATUS = "GET /api/v1/productions/dawn?revision=3";
    private static final String EVENTS = "GET /api/v1/productions/dawn/events?revision=3";
    private static final String APPLIED = """
            {"production":{"project":"dawn","revision":3},"unchanged":false,
             "links":{"self":"/api/v1/productions/dawn?revision=3","events":"/api/v1/productions/dawn/events?revision=3"}}
            """;
    private static final String FILM = "moving pictures";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private Maker maker;
    private Path out;

    @BeforeEach
    void a_studio_runs() throws IOException {
        gateway = new FakeGateway();
        out = folder.resolve("out/dawn");
        StudioHome home = gateway.studio(folder);
        Terminal terminal = new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false);
        maker = new Maker(home, terminal, "1.0");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_film_is_made_followed_and_fetched() throws IOException {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(
                        EVENTS,
                        FakeGateway.events(
                                event(1, "shot", "{\"what\":\"1A\",\"seconds\":8,\"done\":1,\"total\":1}") + done(2)))
                .on(STATUS, FakeGateway.json(200, artefacts(sha256(FILM))))
                .on("GET /film", FakeGateway.file(FILM))
                .on("GET /dx", FakeGateway.file(FILM));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.DONE);

        assertThat(out.resolve("film.mp4")).hasContent(FILM);
        assertThat(out.resolve("stems/DX.wav")).exists();
        assertThat(Manifest.in(out)).hasValueSatisfying(manifest -> assertThat(
                        manifest.holds(out, "1.0", order("FADE IN:").digest()))
                .isTrue());
        assertThat(said()).contains("1/1  1A").contains("8.0 s of film").contains("film.mp4");
    }

    @Test
    void what_models_were_paid_is_said_for_each_shot_and_for_all() throws IOException {
        String paid =
                "{\"what\":\"%s\",\"seconds\":8,\"renderMillis\":61500,\"model\":\"veo-3.1\",\"cost\":\"3.20 USD\"}";
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(
                        EVENTS,
                        FakeGateway.events(event(1, "shot", paid.formatted("1A"))
                                + event(2, "shot", paid.formatted("1B"))
                                + event(3, "shot", "{\"what\":\"1C\",\"seconds\":8,\"fromLibrary\":true}")
                                + done(4)))
                .on(STATUS, FakeGateway.json(200, artefacts(sha256(FILM))))
                .on("GET /film", FakeGateway.file(FILM))
                .on("GET /dx", FakeGateway.file(FILM));

        maker.make(order("FADE IN:"), out, Optional.empty(), false, false);

        assertThat(said())
                .contains("1B  8.0 s, by veo-3.1 in 61.5 s for 3.20 USD")
                .contains("from the library, 6.40 USD paid");
    }

    @Test
    void what_a_film_has_cost_is_what_its_budget_says_once_everything_is_settled() throws IOException {
        String budgets = """
                [{"scope":"organisation","name":"demo","policy":"observe","held":"0.00 USD","spent":"70.00 USD"},
                 {"scope":"build","name":"%s","policy":"observe","held":"%s USD","spent":"%s USD"}]""";
        String build = "dawn@3";
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(EVENTS, FakeGateway.events(done(1)))
                .on(STATUS, FakeGateway.json(200, artefacts(sha256(FILM))))
                .on("GET /film", FakeGateway.file(FILM))
                .on("GET /dx", FakeGateway.file(FILM))
                .on(
                        "GET /api/v1/budgets",
                        FakeGateway.json(200, budgets.formatted(build, "0.24", "3.20")),
                        FakeGateway.json(200, budgets.formatted(build, "0.00", "3.32")));

        maker.make(order("FADE IN:"), out, Optional.empty(), false, false);

        assertThat(said()).contains("from the library, 3.32 USD paid");
    }

    @Test
    void what_is_ready_before_the_rest_is_fetched_once_and_placed_at_the_end() throws IOException {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(EVENTS, FakeGateway.events(event(1, "master", "{}") + event(2, "poster", "{}") + done(3)))
                .on(STATUS, FakeGateway.json(200, artefacts(sha256(FILM))))
                .on("GET /film", FakeGateway.file(FILM))
                .on("GET /dx", FakeGateway.file(FILM));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).filteredOn(STATUS::equals).hasSize(3);
        assertThat(gateway.asked()).filteredOn("GET /film"::equals).hasSize(1);
        assertThat(out.resolve("film.mp4")).hasContent(FILM);
    }

    @Test
    void what_came_early_of_a_production_that_fails_is_not_kept() throws IOException {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(
                        EVENTS,
                        FakeGateway.events(event(1, "master", "{}")
                                + event(2, "incomplete", "{\"state\":\"incomplete\",\"reasons\":[]}")))
                .on(STATUS, FakeGateway.json(200, artefacts(sha256(FILM))))
                .on("GET /film", FakeGateway.file(FILM));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.FAILED);

        assertThat(out).isEmptyDirectory();
    }

    @Test
    void what_is_made_already_is_not_asked_for_again() throws IOException {
        a_film_is_made_followed_and_fetched();
        int before = gateway.asked().size();

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).hasSize(before);
        assertThat(said()).contains("is made already");
    }

    @Test
    void a_changed_source_a_touched_output_and_force_are_asked_for() throws IOException {
        a_film_is_made_followed_and_fetched();

        maker.make(order("FADE OUT."), out, Optional.empty(), false, false);
        maker.make(order("FADE OUT."), out, Optional.empty(), true, false);
        Files.writeString(out.resolve("film.mp4"), "somebody else's");
        maker.make(order("FADE OUT."), out, Optional.empty(), false, false);

        assertThat(gateway.asked()).filteredOn(APPLY::equals).hasSize(4);
        assertThat(out.resolve("film.mp4")).hasContent(FILM);
    }

    @Test
    void a_lost_connection_is_resumed_after_the_last_event() throws IOException {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(
                        EVENTS,
                        FakeGateway.broken(event(7, "cast", "{\"name\":\"Sarah\",\"done\":1,\"total\":1}")),
                        FakeGateway.events(done(8)))
                .on(STATUS, FakeGateway.json(200, "{\"artefacts\":[]}"));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).contains(EVENTS, EVENTS + " after 7");
    }

    @Test
    void a_door_that_is_restarting_is_asked_again() throws IOException {
        gateway.on(APPLY, FakeGateway.json(503, "{}"), FakeGateway.json(202, APPLIED))
                .on(EVENTS, FakeGateway.events(done(1)))
                .on(STATUS, FakeGateway.json(200, "{\"artefacts\":[]}"));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.DONE);
    }

    @Test
    void mistakes_in_the_source_are_printed_with_their_place() {
        gateway.on(APPLY, FakeGateway.json(422, """
                        {"title":"The source has mistakes","violations":[
                          {"pointer":"","detail":"'hart' is not a colour","file":"cast/sarah.yaml","line":4,"column":11}]}
                        """));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.SOURCE);

        assertThat(said()).contains("dawn/cast/sarah.yaml:4:11: 'hart' is not a colour");
        assertThat(out.resolve(Manifest.FILE)).doesNotExist();
    }

    @Test
    void a_production_that_fails_ends_with_its_reason() {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(
                        EVENTS,
                        FakeGateway.events(
                                event(1, "failed", "{\"step\":\"shot\",\"what\":\"2B\",\"detail\":\"no such set\"}")
                                        + event(1, "incomplete", "{\"state\":\"incomplete\",\"reasons\":[]}")));

        assertThat(maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .isEqualTo(Exit.FAILED);

        assertThat(said()).contains("shot 2B: no such set");
        assertThat(out.resolve(Manifest.FILE)).doesNotExist();
    }

    @Test
    void an_artefact_that_arrives_damaged_is_not_kept() throws IOException {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(EVENTS, FakeGateway.events(done(1)))
                .on(STATUS, FakeGateway.json(200, artefacts("0".repeat(64))))
                .on("GET /film", FakeGateway.file(FILM));

        assertThatThrownBy(() -> maker.make(order("FADE IN:"), out, Optional.empty(), false, false))
                .hasMessageContaining("did not arrive as the studio made it");

        assertThat(out).isEmptyDirectory();
    }

    @Test
    void a_name_that_leaves_the_folder_is_refused() {
        assertThatThrownBy(() -> Downloads.path("../film.mp4")).hasMessageContaining("not safe");
    }

    @Test
    void a_part_of_a_film_is_asked_for_by_name_and_is_not_taken_for_the_whole() throws IOException {
        Order part = new Order(
                order("FADE IN:").production(), new Wanted(Wanted.Tier.DRAFT, List.of("2"), List.of("1A", "3 B")));
        gateway.on(APPLY + "?tier=draft&scene=2&shot=1A&shot=3+B", FakeGateway.json(202, APPLIED))
                .on(EVENTS, FakeGateway.events(done(1)))
                .on(STATUS, FakeGateway.json(200, artefacts(sha256(FILM))))
                .on("GET /film", FakeGateway.file(FILM))
                .on("GET /dx", FakeGateway.file(FILM));

        assertThat(maker.make(part, out, Optional.empty(), false, false)).isEqualTo(Exit.DONE);

        assertThat(part.wanted().folder()).isEqualTo("draft-scene-2-shot-1A-3_B");
        assertThat(Manifest.in(out)).hasValueSatisfying(manifest -> {
            assertThat(manifest.holds(out, "1.0", part.digest())).isTrue();
            assertThat(manifest.holds(out, "1.0", order("FADE IN:").digest())).isFalse();
        });
    }

    @Test
    void a_film_that_would_cost_more_than_it_may_is_not_made() {
        gateway.on("GET /api/v1/productions/dawn/plan?revision=1", FakeGateway.json(404, "{}"))
                .on(APPLY + "?intent=plan", FakeGateway.json(202, APPLIED))
                .on("GET /api/v1/productions/dawn/plan?revision=3", FakeGateway.json(200, """
                        {"shots":[],"totals":{"shots":0,"seconds":0,"price":12.5,"refused":0},
                         "workers":2,"currency":"USD","criticalPath":{"shots":[],"seconds":0}}"""));

        assertThat(maker.make(order("FADE IN:"), out, Optional.of(new BigDecimal("12.49")), false, false))
                .isEqualTo(Exit.FAILED);

        assertThat(gateway.asked()).doesNotContain(APPLY);
        assertThat(said()).contains("That is more than the 12.49 it may cost.");
    }

    private Order order(String screenplay) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("screenplay.fountain", screenplay);
        files.put("cast/sarah.yaml", "kind: Character");
        return new Order(new Production("dawn", Path.of("dawn"), files), Wanted.USUAL);
    }

    private static String event(int id, String name, String data) {
        return "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, name, data);
    }

    private static String done(int id) {
        return event(
                id,
                "done",
                "{\"state\":\"complete\",\"seconds\":8.0,\"wallSeconds\":4,\"rendered\":1,\"fromLibrary\":0}");
    }

    private static String artefacts(String sha256) {
        return """
               {"durationSeconds":8.0,"artefacts":[
                 {"name":"film.mp4","url":"/film","sha256":"%s","mediaType":"video/mp4","size":15},
                 {"name":"stem-dx.wav","url":"/dx","mediaType":"audio/wav"}]}
               """.formatted(sha256);
    }

    private String sha256(String text) throws IOException {
        return Sha256.of(Files.writeString(folder.resolve("expected"), text));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
