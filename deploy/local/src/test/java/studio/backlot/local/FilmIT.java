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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import studio.backlot.local.make.FilmedBefore;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;
import studio.backlot.local.studio.StudioRecord.State;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;

/** The whole studio makes a short film from a bare screenplay. One studio serves all tests, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilmIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

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

    private static Path folder;
    private static OpenRouterFake openRouter;
    private static ElevenLabsFake elevenLabs;
    private static StudioHome home;
    private static Cli cli;

    @BeforeAll
    static void the_studio_is_started() throws IOException {
        folder = Files.createTempDirectory("backlot-film-");
        home = new StudioHome(StudioHome.find().home(), folder.resolve("state"));
        openRouter = new OpenRouterFake(Clock.systemUTC(), FilmIT::testCard, BigDecimal.ONE);
        openRouter.ends(End.films(Duration.ZERO), End.films(Duration.ZERO));
        elevenLabs = new ElevenLabsFake(1_000, 0);
        cli = new Cli(
                home.state(),
                folder,
                Map.of(
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
        Files.writeString(folder.resolve("noon.fountain"), SCREENPLAY);
        Cli.Outcome up = cli.run("up", "--detach");
        assertThat(up.exit()).as(up.output()).isZero();
    }

    @AfterAll
    static void the_studio_is_removed() {
        List<ProcessRecord> processes =
                StudioRecord.read(home.record()).map(StudioRecord::processes).orElse(List.of());
        Cli.Outcome reset = cli.run("reset", "--yes");
        openRouter.close();
        elevenLabs.close();
        assertThat(reset.exit()).as(reset.output()).isZero();
        assertThat(home.state()).doesNotExist();
        assertThat(processes).noneMatch(process -> ProcessHandle.of(process.pid())
                .filter(ProcessHandle::isAlive)
                .isPresent());
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
        StudioDoor theirs = new StudioDoor(record().gateway(), ApiKey.in(home.key())).organization("saves");
        Cli visitor = visitor(theirs, "saver");
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

    @Test
    @Order(8)
    void a_killed_service_is_started_again() {
        ProcessRecord before = process("render");

        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> {
            ProcessRecord after = process("render");
            assertThat(after.state()).isEqualTo(State.READY);
            assertThat(after.restarts()).isEqualTo(1);
        });
        assertThat(cli.run("status").exit()).isZero();
        assertThat(cli.run("logs", "studio").output()).contains("render ended (killed)");
    }

    /** In an organisation of its own, whose library is empty; the undisturbed film is the first one. */
    @Test
    @Order(9)
    void a_film_during_which_every_process_is_killed_once_is_the_undisturbed_one() throws IOException {
        StudioDoor ours = new StudioDoor(record().gateway(), ApiKey.in(home.key()));
        StudioDoor theirs = ours.organization("killed");
        Kills kills = new Kills("killed", Kill.EVERYONE, name -> process(name).pid());
        try (StudioEvents events = new StudioEvents(process("kafka").port(), kills::hear)) {
            Cli.Outcome made = visitor(theirs, "visitor").run("make", "--draft", "-o", "out/killed", "noon.fountain");

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
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(record().processes()).allMatch(one -> one.state() == State.READY));
    }

    @Test
    @Order(10)
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
    @Order(11)
    void keys_are_in_no_file_of_the_studio() throws IOException {
        assertThat(filesWith("It has not stopped in a hundred years")).isNotEmpty();
        for (String key : List.of(OpenRouterFake.KEY, ElevenLabsFake.KEY, WRONG)) {
            String coded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
            assertThat(filesWith(key)).isEmpty();
            assertThat(filesWith(coded.substring(0, coded.length() - 4))).isEmpty();
        }
    }

    private static List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.state())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** The command of somebody of another organisation, in the same studio. */
    private static Cli visitor(StudioDoor door, String state) throws IOException {
        StudioHome theirs = new StudioHome(home.home(), Files.createDirectories(folder.resolve(state)));
        Files.createSymbolicLink(theirs.run(), home.run());
        Files.writeString(theirs.key(), door.key());
        return new Cli(theirs.state(), folder);
    }

    /** What OpenRouter films. */
    private static byte[] testCard(Footage.Wanted wanted) {
        return new FilmedBefore(MediaTools.find(folder.resolve("tools")), folder.resolve("cards"), 0).film(wanted);
    }

    private static StudioRecord record() {
        return StudioRecord.read(home.record()).orElseThrow();
    }

    private static ProcessRecord process(String name) {
        return record().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
