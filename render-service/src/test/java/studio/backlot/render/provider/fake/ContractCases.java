package studio.backlot.render.provider.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoProvider;

/** What every provider's client makes of every answer and of none; a test of each gives its rig, and has what is its own beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractCases {
    private static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private MovingClock clock = new MovingClock();
    private Rig rig;
    private VideoProvider client;

    /** The provider, by the test's clock; results of its orders belong into {@code acme/take/1-1/}. */
    protected abstract Rig rig(MovingClock clock);

    /** Answers to a submit that only it has. */
    protected Stream<ContractCase> moreSubmits() {
        return Stream.empty();
    }

    /** Answers to a question that only it has. */
    protected Stream<ContractCase> moreQuestions() {
        return Stream.empty();
    }

    /** Downloads that only it has. */
    protected Stream<ContractCase> moreDownloads() {
        return Stream.empty();
    }

    Stream<ContractCase> submits() {
        return Stream.concat(ContractCase.submits(), moreSubmits());
    }

    Stream<ContractCase> questions() {
        return Stream.concat(ContractCase.questions(), moreQuestions());
    }

    Stream<ContractCase> downloads() {
        return Stream.concat(ContractCase.downloads(), moreDownloads());
    }

    @BeforeEach
    void open() {
        clock = new MovingClock();
        rig = rig(clock);
        client = rig.client(Waits.LONG);
    }

    @AfterEach
    void close() {
        client.close();
        rig.fake().close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submits")
    void a_submit_that_gets_no_acceptance_is_made_once(ContractCase wrong) throws Exception {
        Trick trick = wrong.trick().apply(rig);
        rig.fake().play(Doing.SUBMIT, trick);
        try (VideoProvider asking = rig.client(Waits.during(trick))) {
            same(asking.submit(rig.order()), wrong);
        }
        assertThat(rig.fake().count(Doing.SUBMIT)).as("never asked twice").isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void a_question_that_got_no_answer_says_nothing_of_the_call(ContractCase wrong) throws Exception {
        Operation operation = accepted();
        clock.pass(MINUTE);
        Trick trick = wrong.trick().apply(rig);
        rig.fake().play(Doing.POLL, trick);
        rig.fake().play(Doing.POLL, trick); // the platform may ask once more where it costs nothing
        try (VideoProvider asking = rig.client(Waits.during(trick))) {
            same(asking.poll(operation), wrong);
        }
        rig.fake().forget();
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("downloads")
    void a_download_that_fails_leaves_no_file(ContractCase wrong) throws Exception {
        RemoteFile file = made();
        Trick trick = wrong.trick().apply(rig);
        rig.fake().play(Doing.DOWNLOAD, trick);
        Path into = folder.resolve("video.mp4");
        try (VideoProvider asking = rig.client(Waits.during(trick))) {
            same(asking.download(file, OUTPUT, into), wrong);
        }
        assertThat(into).doesNotExist();
        assertThat(client.download(file, OUTPUT, into)).isEqualTo(new Download.Complete(Rig.FOOTAGE.length()));
        assertThat(into).hasContent(Rig.FOOTAGE);
    }

    @Test
    void a_long_running_call_runs_until_it_is_done() throws Exception {
        rig.fake().ends(End.films(MINUTE.multipliedBy(11)));
        Operation operation = accepted();
        for (int minute = 0; minute <= 10; minute++) {
            assertThat(client.poll(operation)).isEqualTo(new Progress.Running());
            clock.pass(MINUTE);
        }
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    @Test
    void a_forgotten_call_is_gone() throws Exception {
        rig.fake().ends(End.forgotten(MINUTE));
        assertThat(code(client.poll(accepted()))).isEqualTo(rig.code("forgotten", "gone"));
    }

    @Test
    void a_call_on_a_connection_that_was_closed_meanwhile_is_not_repeated() throws Exception {
        accepted();
        rig.fake().play(Doing.SUBMIT, new Trick.LostBefore());
        assertThat(((Fault) client.submit(rig.order())).kind()).isEqualTo(FaultClass.AMBIGUOUS);
        assertThat(rig.fake().count(Doing.SUBMIT)).isEqualTo(2);
        assertThat(rig.fake().accepted()).hasSize(1);
    }

    @Test
    void without_a_connection_nothing_was_sent() throws Exception {
        rig.fake().close();
        assertThat(client.submit(rig.order()))
                .isEqualTo(Fault.of(FaultClass.BACKOFF, "no-connection", "There is no connection."));
    }

    @Test
    void how_long_the_provider_asks_to_wait_is_heard() throws Exception {
        rig.fake().play(Doing.SUBMIT, new Trick.Turned(429, rig.error(429), Map.of("Retry-After", "42")));
        assertThat(((Fault) client.submit(rig.order())).retryAfter()).contains(Duration.ofSeconds(42));
    }

    @Test
    void a_retired_model_is_gone_and_not_down() throws Exception {
        Fault fault = (Fault) client.submit(rig.retired());
        assertThat(List.of(fault.kind(), fault.code())).containsExactly(FaultClass.NEVER, rig.code("retired", "gone"));
        assertThat(rig.fake().accepted()).isEmpty();
    }

    @Test
    void a_key_that_is_not_taken_is_never_shown() throws Exception {
        try (VideoProvider wrong = rig.client("a-key-of-nobody")) {
            Fault fault = (Fault) wrong.submit(rig.order());
            assertThat(List.of(fault.kind(), fault.code())).containsExactly(FaultClass.NEVER, "credentials");
            assertThat(fault.detail()).contains("Bearer [secret]").doesNotContain("a-key-of-nobody");
        }
    }

    @Test
    void an_operation_of_somebody_else_is_not_asked_after() throws Exception {
        assertThat(((Fault) client.poll(new Operation("../../elsewhere"))).code())
                .isEqualTo("gone");
        assertThat(rig.fake().count(Doing.POLL)).isZero();
    }

    @Test
    void nothing_is_fetched_from_elsewhere() throws Exception {
        for (String address : rig.elsewhere()) {
            Download end = client.download(new RemoteFile.Stored(address), OUTPUT, folder.resolve("video.mp4"));
            assertThat(((Fault) end).code()).as("%s", address).isEqualTo("elsewhere");
        }
        assertThat(rig.elsewhere()).isNotEmpty();
        assertThat(rig.fake().count(Doing.DOWNLOAD)).isZero();
    }

    /** Of a call that cannot be asked after any more, or that surely came to nothing. */
    private static String code(Progress gone) {
        return gone instanceof Progress.Broken broken ? broken.fault().code() : ((Fault) gone).code();
    }

    private Operation accepted() throws InterruptedException {
        Submission answer = client.submit(rig.order());
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    private RemoteFile made() throws InterruptedException {
        Operation operation = accepted();
        clock.pass(MINUTE);
        return ((Progress.Done) client.poll(operation)).files().getFirst();
    }

    private void same(Object answer, ContractCase wrong) {
        assertThat(answer).isInstanceOf(Fault.class);
        Fault fault = (Fault) answer;
        assertThat(List.of(fault.kind(), fault.code()))
                .containsExactly(wrong.kind(), rig.code(wrong.name(), wrong.code()));
    }
}
