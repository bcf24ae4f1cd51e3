package studio.backlot.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.render.image.PaidPictures.Ending;
import studio.backlot.render.image.PaidPictures.Outcome;
import studio.backlot.render.job.Chaos;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.fake.MovingClock;

/** What must hold of pictures that come later, whoever draws them; a test of each provider gives its counterpart. */
public abstract class PaidPictureCases {
    private static final int RUNS = Integer.getInteger("backlot.paid-once.runs", 1_000);
    private static final long FIRST = Long.getLong("backlot.paid-once.seed", 1);
    private static final OrgId ORG = new OrgId("acme");
    private static final String KEY = "8f3a";

    private final MovingClock clock = new MovingClock();
    private final InMemoryImageCalls calls = new InMemoryImageCalls();

    @TempDir
    private Path folder;

    private PictureCounterpart provider;
    private PaidPictures program;

    /** The provider, by the program's clock. */
    protected abstract PictureCounterpart counterpart(Clock by);

    /** How many pictures are drawn while everything goes wrong. */
    protected int runs() {
        return RUNS;
    }

    @BeforeEach
    void open() {
        provider = counterpart(clock);
        program = new PaidPictures(provider, clock, folder);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void whatever_happens_each_picture_is_paid_once_or_a_call_was_lost() throws InterruptedException {
        for (long seed = FIRST; seed < FIRST + runs(); seed++) {
            program.run(seed);
        }
        Set<Ending> endings = EnumSet.allOf(Ending.class);
        endings.removeIf(ending -> ending == Ending.REFUSED && !provider.refuses());
        assertThat(program.endings()).containsOnlyKeys(endings);
        assertThat(program.endings().get(Ending.DRAWN)).isGreaterThan(runs() / 2);
    }

    @Test
    void a_process_may_die_at_every_point_and_its_call_is_gone_on_with() throws InterruptedException {
        assertThat(program.runDyingAtEachPoint())
                .contains("after begin", "before submit", "after submit", "before accepted", "after accepted")
                .contains("before poll", "after poll", "before download", "after download", "before keep");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_submit_that_gets_no_acceptance(String name, Trick trick, FaultClass kind) throws Exception {
        provider.play(Doing.SUBMIT, trick);
        Fault fault = (Fault) draw(trick instanceof Trick.Late ? provider.hasty() : provider.client());
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(provider.count(Doing.SUBMIT)).as("asked once").isEqualTo(1);
        assertThat(calls.find(ORG, KEY).isPresent())
                .as("it may have been taken")
                .isEqualTo(kind == FaultClass.AMBIGUOUS);
    }

    static Stream<Arguments> a_submit_that_gets_no_acceptance() {
        return Stream.of(
                Arguments.of("bad request", status(400), FaultClass.NEVER),
                Arguments.of("forbidden", status(403), FaultClass.NEVER),
                Arguments.of("gone", status(404), FaultClass.NEVER),
                Arguments.of("timed out", status(408), FaultClass.AMBIGUOUS),
                Arguments.of("redirected", status(307), FaultClass.NEVER),
                Arguments.of("too many", status(429), FaultClass.RETRY_AFTER),
                Arguments.of("internal", status(500), FaultClass.AMBIGUOUS),
                Arguments.of("bad gateway", status(502), FaultClass.AMBIGUOUS),
                Arguments.of("unavailable", status(503), FaultClass.AMBIGUOUS),
                Arguments.of("busy", new Trick.Turned(503, "{}", Map.of("Retry-After", "7")), FaultClass.RETRY_AFTER),
                Arguments.of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS),
                Arguments.of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS),
                Arguments.of("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.AMBIGUOUS),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.AMBIGUOUS),
                Arguments.of("malformed", new Trick.Says("{\"id\":"), FaultClass.AMBIGUOUS),
                Arguments.of("empty", new Trick.Says(""), FaultClass.AMBIGUOUS),
                Arguments.of("no name", new Trick.Says("{\"status\":\"starting\"}"), FaultClass.AMBIGUOUS));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void a_question_that_goes_wrong_is_asked_again(Doing kind, Trick trick) throws Exception {
        provider.play(kind, trick);
        assertThat(draw(provider.client())).isInstanceOf(Drawing.Drawn.class);
        assertThat(provider.count(Doing.SUBMIT)).isEqualTo(1);
    }

    static Stream<Arguments> a_question_that_goes_wrong_is_asked_again() {
        return Stream.of(Doing.POLL, Doing.DOWNLOAD).flatMap(kind -> Stream.of(
                        status(500),
                        status(503),
                        new Trick.Turned(429, "{}", Map.of("Retry-After", "20")),
                        new Trick.LostBefore(),
                        new Trick.LostAfter(),
                        new Trick.BreaksOff())
                .map(trick -> Arguments.of(kind, trick)));
    }

    @Test
    void a_call_that_is_gone_and_a_file_that_is_not_to_be_had_are_told_and_not_paid_again() throws Exception {
        provider.play(Doing.POLL, status(404));
        assertThat(draw(provider.client()))
                .extracting("kind", "code")
                .containsExactly(FaultClass.NEVER, provider.gone());
        provider.play(Doing.DOWNLOAD, status(403));
        assertThat(draw(provider.client())).extracting("kind", "code").containsExactly(FaultClass.NEVER, "not-allowed");
        provider.play(Doing.DOWNLOAD, new Trick.Endless(5 << 20));
        assertThat(draw(provider.client())).extracting("kind", "code").containsExactly(FaultClass.NEVER, "too-large");
        assertThat(draw(provider.client())).isInstanceOf(Drawing.Drawn.class);
        assertThat(provider.count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void what_takes_longer_than_a_turn_is_gone_on_with_in_the_next() throws Exception {
        provider.ends(End.films(Duration.ofMinutes(5)));
        for (int turn = 1; turn <= 2; turn++) {
            Fault later = (Fault) draw(provider.client());
            assertThat(later.kind()).isEqualTo(FaultClass.RETRY_AFTER);
            assertThat(later.retryAfter()).contains(Duration.ofSeconds(10));
        }
        assertThat(draw(provider.client())).isInstanceOf(Drawing.Drawn.class);
        assertThat(provider.count(Doing.SUBMIT)).isEqualTo(1);
        assertThat(provider.count(Doing.POLL)).isLessThan(90);
    }

    @Test
    void a_call_whose_answer_was_lost_is_found_or_made_once_more() throws Exception {
        assertThat(program.run("lost once", loses(1)))
                .isEqualTo(new Outcome(Ending.DRAWN, provider.leavesTraces() ? 1 : 2));
        assertThat(program.run("lost twice", loses(2)))
                .isEqualTo(provider.leavesTraces() ? new Outcome(Ending.DRAWN, 1) : new Outcome(Ending.GIVEN_UP, 2));
    }

    /** The first calls lose their answers. */
    private Chaos loses(int times) {
        Trick[] lost = Stream.generate(Trick.LostAfter::new).limit(times).toArray(Trick[]::new);
        return new Chaos() {
            private boolean played;

            @Override
            public void at(String point) {
                if (!played) {
                    played = true;
                    provider.play(Doing.SUBMIT, lost);
                }
            }
        };
    }

    private Drawing draw(ImagesLater asked) throws InterruptedException {
        return new LaterDrawing(calls, clock, clock::pass, Duration.ofMinutes(2))
                .draw(ORG, KEY, asked, provider.order(), folder.resolve("one"));
    }

    private static Trick status(int status) {
        return new Trick.Turned(status, "{\"detail\":\"No.\",\"error\":\"No.\"}");
    }
}
