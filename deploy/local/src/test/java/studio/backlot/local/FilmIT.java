package studio.backlot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.fakes.speech.ElevenLabsFake;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.local.make.FilmedBefore;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;
import studio.backlot.local.studio.StudioRecord.State;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;

/** The whole studio makes a short film from a bare screenplay. One studio serves all tests, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilmIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String VEO_TOKEN = "veo-key-1";

    private static final String WRONG = "sk-or-v1-nobody-has-this-one";

    private static final String SCREENPLAY = """
            Title: Two Minutes to Noon
            Author: The house

            INT. CLOCK TOWER - DAY

            Gears turn. MARA, 34, red hair, oils the great wheel.

            MARA
            It has not stopped in a hundred years.

            JONAS, 60, grey beard, shakes his head.

            JONAS
            Then today is the first time.

            EXT. MARKET SQUARE - DUSK

            Mara looks up. The hands of the clock stand still.

            MARA
            (softly)
            Listen. It breathes.
            """;

    private static OwnStudio studio;
    private static Path folder;
    private static OpenRouterFake openRouter;
    private static ElevenLabsFake elevenLabs;
    private static PaidExample example;
    private static VeoFake veo;
    private static Cli cli;

    @BeforeAll
    static void the_studio_is_started() throws IOException {
        studio = new OwnStudio();
        folder = studio.folder();
        openRouter = new OpenRouterFake(Clock.systemUTC(), FilmIT::testCard, BigDecimal.ONE);
        openRouter.ends(End.films(Duration.ZERO), End.films(Duration.ZERO));
        elevenLabs = new ElevenLabsFake(1_000, 0);
        example = new PaidExample(studio.home(), folder.resolve("example"));
        veo = new VeoFake(Clock.systemUTC(), example);
        Files.writeString(folder.resolve("noon.fountain"), SCREENPLAY);
        cli = studio.begin(Map.of(
                "BACKLOT_VEO_MODELS",
                veo.address().toString(),
                "BACKLOT_VEO_STORAGE",
                veo.address().toString(),
                "BACKLOT_OPENROUTER_ADDRESS",
                openRouter.address().toString(),
                "BACKLOT_SPEECH_ELEVENLABS_ADDRESS",
                elevenLabs.address().toString(),
                "BACKLOT_SPEECH_ELEVENLABS_KEY",
                ElevenLabsFake.KEY,
                "BACKLOT_SPEECH_ELEVENLABS_PRICE",
                "10",
                "BACKLOT_JOBS_USUAL",
                "PT1S",
                "BACKLOT_JOBS_LEAST_PAUSE",
                "PT0.2S"));
    }

    @AfterAll
    static void the_studio_is_removed() {
        studio.end();
        openRouter.close();
        elevenLabs.close();
        veo.close();
    }

    @Test
    @Order(1)
    void a_bare_screenplay_becomes_a_film_with_all_that_belongs_to_it() {
        Cli.Outcome made = cli.run("make", "--draft", "noon.fountain");

        assertThat(made.exit()).as(made.output()).isZero();
        Path out = folder.resolve("out/noon/draft");
        assertThat(List.of(
                        "film.mp4",
                        "captions.srt",
                        "captions.vtt",
                        "timeline.otio",
                        "stems/DX.wav",
                        "stems/MX.wav",
                        "trailer.mp4",
                        "poster.png",
                        "report.html"))
                .allSatisfy(name -> assertThat(out.resolve(name)).isNotEmptyFile());
        MediaInfo film = new Ffprobe(MediaTools.find(folder.resolve("tools"))).probe(out.resolve("film.mp4"));
        assertThat(film.picture().codec()).isEqualTo("h264");
        assertThat(film.picture().width()).isEqualTo(640);
        assertThat(film.picture().height()).isEqualTo(360);
        assertThat(film.sound().codec()).isEqualTo("aac");
        assertThat(film.captionTracks()).isEqualTo(1);
        assertThat(film.chapters()).hasSize(2);
    }

    @Test
    @Order(2)
    void what_is_made_already_is_not_made_again() {
        Cli.Outcome again = cli.run("make", "--draft", "noon.fountain");

        assertThat(again.exit()).isZero();
        assertThat(again.output()).contains("is made already");

        Cli.Outcome forced = cli.run("make", "--draft", "noon.fountain", "--force");
        assertThat(forced.exit()).as(forced.output()).isZero();
    }

    @Test
    @Order(3)
    void a_scene_of_stills_is_a_film_of_its_own_and_a_scene_that_is_not_there_is_refused() {
        Cli.Outcome made = cli.run("make", "--stills", "--scene", "2", "noon.fountain");

        assertThat(made.exit()).as(made.output()).isZero();
        Path film = folder.resolve("out/noon/stills-scene-2/film.mp4");
        MediaInfo info = new Ffprobe(MediaTools.find(folder.resolve("tools"))).probe(film);
        assertThat(info.picture().width()).isEqualTo(1280);
        assertThat(info.picture().height()).isEqualTo(720);
        assertThat(info.chapters()).hasSize(1);

        Cli.Outcome refused = cli.run("make", "--scene", "3", "noon.fountain");
        assertThat(refused.exit()).as(refused.output()).isEqualTo(Exit.SOURCE.code());
        assertThat(refused.output()).contains("--scene: the film has no scene '3'");
    }

    @Test
    @Order(4)
    void a_source_with_mistakes_is_refused_with_their_place_and_nothing_half_made() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("screenplay.fountain"), SCREENPLAY);
        Files.writeString(broken.resolve("film.yaml"), "apiVersion: backlot.studio/v1\nkind: Film\nmetadata: [\n");

        Cli.Outcome refused = cli.run("make", "broken");

        assertThat(refused.exit()).as(refused.output()).isEqualTo(Exit.SOURCE.code());
        assertThat(refused.output()).containsPattern("broken/film\\.yaml:\\d+:\\d+: ");
        assertThat(folder.resolve("out/broken/film.mp4")).doesNotExist();
    }

    @Test
    @Order(5)
    void a_second_up_says_that_the_studio_runs() {
        Cli.Outcome second = cli.run("up");

        assertThat(second.exit()).isZero();
        assertThat(second.output()).contains("running already").contains("gateway");
    }

    @Test
    @Order(6)
    void keys_that_somebody_enters_are_taken_and_wrong_ones_told() {
        Cli.Outcome wrong = cli.run("providers", "key", "openrouter", "key=" + WRONG);
        assertThat(wrong.exit()).as(wrong.output()).isZero();
        assertThat(cli.run("providers", "key", "openrouter", "--check").exit()).isEqualTo(Exit.FAILED.code());

        Cli.Outcome entered = cli.run("providers", "key", "openrouter", "key=" + OpenRouterFake.KEY);
        assertThat(entered.exit()).as(entered.output()).isZero();
        Cli.Outcome checked = cli.run("providers", "key", "openrouter", "--check");
        assertThat(checked.exit()).as(checked.output()).isZero();
    }

    /** Real render and real audio pay two providers out of one budget: 0.20 USD for two lines, then 1.00 USD for a shot. */
    @Test
    @Order(7)
    void what_a_cap_does_not_allow_is_never_ordered_and_goes_on_once_it_is_raised() throws IOException {
        StudioDoor theirs = studio.door().organization("saves");
        Cli visitor = studio.visitor(theirs, "saver", folder);
        assertThat(visitor.run("providers", "key", "openrouter", "key=" + OpenRouterFake.KEY)
                        .exit())
                .isZero();
        PaidFilm film = new PaidFilm(folder.resolve("paid"), theirs);
        film.cap("3.50 USD");

        Cli.Outcome denied = visitor.run("make", "paid");
        assertThat(denied.exit()).as(denied.output()).isEqualTo(Exit.FAILED.code());
        assertThat(denied.output())
                .containsPattern(
                        "filming it with openrouter-veo-3\\.1 costs 3\\.20 USD, and of the budget of the project"
                                + " paid (0\\.10|2\\.30) USD are left");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(film.cost("")).isEqualTo("1.20 USD, 0.00 USD held"));
        assertThat(film.cost("/scenes/0")).isEqualTo("1.00 USD, 0.00 USD held");
        assertThat(film.cost("/beside/0")).as("speech").isEqualTo("0.20 USD, 0.00 USD held");
        assertThat(openRouter.accepted()).hasSize(1);
        assertThat(elevenLabs.meter().charged()).isEqualTo(20);

        film.cap("5.00 USD");
        Cli.Outcome made = visitor.run("make", "paid");
        assertThat(made.exit()).as(made.output()).isZero();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(film.cost("")).isEqualTo("2.20 USD, 0.00 USD held"));
        assertThat(openRouter.accepted()).as("what was paid is kept").hasSize(2);
        assertThat(elevenLabs.meter().charged()).isEqualTo(20);
        assertThat(visitor.run("bill", "paid").output()).contains("2.20 USD").contains("speech");
    }

    /** Eight calls of eight seconds, with sound. What the plan says, the bill says and the fake has charged are one sum. */
    @Test
    @Order(8)
    void the_example_film_costs_what_its_plan_says_to_the_cent_and_every_take_is_judged() throws Exception {
        StudioDoor theirs = studio.door().organization("examples");
        Cli visitor = studio.visitor(theirs, "exampler", folder.resolve("example"));
        PaidFilmRecord film = new PaidFilmRecord(theirs, PaidExample.NAME);
        example.write();
        visitor.run("providers", "key", "veo", "project=p1", "bucket=films", "token=" + VEO_TOKEN);

        Cli.Outcome planned = visitor.run("plan", PaidExample.NAME);
        assertThat(planned.output()).contains("8 shots: 8 new").contains("It costs 25.60 USD with veo-3.1.");
        Map<String, String> plan = film.planned();
        assertThat(veo.accepted()).as("a plan pays nothing").isEmpty();
        try (StudioEvents events = new StudioEvents(studio.process("kafka").port(), event -> {})) {
            await().atMost(LIMIT).until(() -> PaidExample.isPlanned(events.told(), "examples"));
            example.draw(events.told(), "examples");
        }

        veo.ends(Collections.nCopies(8, End.films(Duration.ZERO)).toArray(End[]::new));
        Cli.Outcome made = visitor.run("make", PaidExample.NAME);
        assertThat(made.exit()).as(made.output()).isZero();
        assertThat(film.paid())
                .isEqualTo(plan)
                .containsEntry("all", "25.60 USD, 0.00 USD held")
                .containsEntry("scene 1", "19.20 USD, 0.00 USD held")
                .hasSize(1 + 2 + 8);
        assertThat(film.calls()).hasSize(8).containsOnly(1);
        assertThat(veo.accepted()).hasSize(8);
        assertThat(veo.charged()).isEqualByComparingTo("25.60");
        assertThat(film.verdicts())
                .containsOnlyKeys("1A", "1B", "1C", "1D", "1E", "1F", "2A", "2B")
                .doesNotContainValue("none")
                .containsEntry("1C", "accepted")
                .containsEntry("1D", "corrected");
        assertThat(List.of("1B", "1F", "2B"))
                .as("what drifted is told")
                .noneMatch(shot -> film.verdicts().get(shot).equals("accepted"));
        assertThat(film.corrections("1D")).contains("The grade was moved to the plate's.");
        Path out = folder.resolve("example/out").resolve(PaidExample.NAME);
        assertThat(Files.readString(out.resolve("report.html"))).contains("The grade was moved to the plate");
        MediaInfo info = new Ffprobe(MediaTools.find(folder.resolve("tools"))).probe(out.resolve("film.mp4"));
        assertThat(info.picture().width()).isEqualTo(160);
        assertThat(info.sound().codec()).isEqualTo("aac");
        assertThat(info.chapters()).hasSize(2);
        assertThat(visitor.run("plan", PaidExample.NAME).output())
                .as("nothing has changed")
                .contains("8 shots: 8 kept")
                .contains("Nothing is to be filmed.");
    }

    @Test
    @Order(9)
    void a_killed_service_is_started_again() {
        ProcessRecord before = studio.process("render");

        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> {
            ProcessRecord after = studio.process("render");
            assertThat(after.state()).isEqualTo(State.READY);
            assertThat(after.restarts()).isEqualTo(1);
        });
        assertThat(cli.run("status").exit()).isZero();
        assertThat(cli.run("logs", "studio").output()).contains("render ended (killed)");
    }

    /** In an organisation of its own, whose library is empty; the undisturbed film is the first one. */
    @Test
    @Order(10)
    void a_film_during_which_every_process_is_killed_once_is_the_undisturbed_one() throws IOException {
        StudioDoor ours = studio.door();
        StudioDoor theirs = ours.organization("killed");
        Kills kills =
                new Kills("killed", Kill.EVERYONE, name -> studio.process(name).pid());
        try (StudioEvents events = new StudioEvents(studio.process("kafka").port(), kills::hear)) {
            Cli.Outcome made = studio.visitor(theirs, "visitor", folder)
                    .run("make", "--draft", "-o", "out/killed", "noon.fountain");

            assertThat(made.exit()).as(made.output()).isZero();
            assertThat(made.output()).doesNotContain("✗", "Exception", "unexpected");
            assertThat(kills.done()).as(made.output()).containsExactlyInAnyOrderElementsOf(Kill.EVERYONE);
            FilmRecord killed = FilmRecord.of("noon", theirs, events.told(), "killed");
            FilmRecord undisturbed = FilmRecord.of("noon", ours, events.told(), "local");
            assertThat(killed.events())
                    .isEqualTo(undisturbed.events())
                    .noneMatch(event -> event.startsWith("WorkFailed"));
            assertThat(killed.ledger()).isEqualTo(undisturbed.ledger());
            assertThat(killed.artefacts()).isEqualTo(undisturbed.artefacts());
        }
        await().atMost(LIMIT).untilAsserted(() -> assertThat(studio.record().processes())
                .allMatch(one -> one.state() == State.READY));
    }

    @Test
    @Order(11)
    void the_live_page_asks_for_nothing_that_is_not_there() {
        StudioDoor door = studio.door();
        LivePage page = LivePage.at(door);

        assertThat(page.html()).contains("Calls in doubt").contains("src=\"app.js\"");
        assertThat(page.calls())
                .contains("GET /api/v1/jobs", "POST /api/v1/jobs/{}/close", "GET /api/v1/productions/{}/bill")
                .isSubsetOf(LivePage.api(door.openapi()));
        assertThat(door.get("/jobs?state=unknown")).isEmpty();
        assertThat(cli.run("jobs").output()).contains("none");
    }

    @Test
    @Order(12)
    void down_and_up_keep_the_work() {
        Cli.Outcome down = cli.run("down");
        assertThat(down.output()).contains("its work is kept");
        assertThat(cli.run("status").exit()).isEqualTo(Exit.STUDIO.code());

        Cli.Outcome made = cli.run("make", "--draft", "noon.fountain", "--force", "--stop");

        assertThat(made.exit()).as(made.output()).isZero();
        assertThat(made.output()).contains("The studio is stopped");
        assertThat(cli.run("status").exit()).isEqualTo(Exit.STUDIO.code());
    }

    /** Its logs, Kafka's records, the database's files, objects, scratch: what is on the disk when all has been written. */
    @Test
    @Order(13)
    void keys_are_in_no_file_of_the_studio() throws IOException {
        assertThat(studio.filesWith("It has not stopped in a hundred years")).isNotEmpty();
        for (String key : List.of(OpenRouterFake.KEY, ElevenLabsFake.KEY, VEO_TOKEN, WRONG)) {
            String coded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
            assertThat(studio.filesWith(key)).isEmpty();
            assertThat(studio.filesWith(coded.substring(0, coded.length() - 4))).isEmpty();
        }
    }

    /** What OpenRouter films. */
    private static byte[] testCard(Footage.Wanted wanted) {
        return new FilmedBefore(MediaTools.find(folder.resolve("tools")), folder.resolve("cards"), 0).film(wanted);
    }
}
