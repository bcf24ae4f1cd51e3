package studio.backlot.render.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.kit.json.Json;
import studio.backlot.render.job.JobState.Failed;
import studio.backlot.render.job.JobState.Reserved;
import studio.backlot.render.job.JobState.Submitted;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.veo.fake.VeoCounterpart;

/** Calls that are made with keys of a session: whatever becomes of the keys, they are made once, and only these keys ask after them. */
class SessionJobTest {
    private static final KeysAway LOST = new KeysAway("Enter them again.", false);
    private static final KeysAway ELSEWHERE = new KeysAway("Another process has them.", true);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Job JOB = Orders.job("of a session");

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final InMemoryJobs jobs = new InMemoryJobs();
    private VeoCounterpart veo;
    private JobSteps steps;
    private Closing closing;

    /** What holds for new calls, and for those of a session; nobody may ask with other keys. */
    private Access now;

    private Access session;

    @BeforeEach
    void open() {
        veo = new VeoCounterpart(clock);
        PlainDeliveries deliveries = new PlainDeliveries(folder);
        steps = new JobSteps(jobs, (_, _, term) -> access(term), deliveries, JobPatience.USUAL, clock);
        closing = new Closing(jobs, (_, _, term) -> access(term), deliveries, clock);
        entered();
        jobs.open(JOB);
    }

    @AfterEach
    void close() {
        veo.close();
    }

    @Test
    void a_call_whose_keys_are_lost_while_it_is_made_waits_and_is_fetched_once_they_are_entered_again()
            throws Exception {
        veo.takes(LONG);
        step();
        assertThat(job().state()).isInstanceOf(Submitted.class);
        assertThat(job().sentWith()).contains(KeyTerm.SESSION);

        lost();
        for (int round = 1; round <= 20; round++) {
            assertThat(step()).isEqualTo(new Next.Later(LOST.pause()));
        }
        assertThat(job().state()).isInstanceOf(Submitted.class);
        assertThat(veo.count(Doing.POLL)).isZero();

        entered();
        clock.pass(LONG);
        step();
        assertThat(job().state()).isInstanceOf(Succeeded.class);
        assertThat(veo.count(Doing.SUBMIT)).isEqualTo(1);
        assertThat(job().account().held()).isEqualTo(Money.of("0.00 USD"));
    }

    @Test
    void a_call_that_was_not_made_yet_waits_too_and_nobody_else_pays_it() throws Exception {
        lost();
        assertThat(step()).isEqualTo(new Next.Later(LOST.pause()));
        now = ELSEWHERE;
        assertThat(step()).isEqualTo(new Next.Later(ELSEWHERE.pause()));
        assertThat(job().state()).isEqualTo(new Reserved(0));
        assertThat(job().sentWith()).isEmpty();
        assertThat(veo.count(Doing.SUBMIT)).isZero();
    }

    @Test
    void a_call_is_not_asked_after_with_the_keys_that_hold_once_the_session_was_withdrawn() throws Exception {
        veo.takes(LONG);
        step();
        now = new Access.None();
        session = LOST;
        assertThat(step()).isEqualTo(new Next.Later(LOST.pause()));
        assertThat(job().state()).isInstanceOf(Submitted.class);
    }

    @Test
    void what_was_sent_with_keys_that_last_is_asked_after_with_these_though_a_session_began() throws Exception {
        veo.takes(LONG);
        now = new Access.Open(veo.client(), KeyTerm.LASTING, KeyOwner.STUDIO);
        step();
        assertThat(job().sentWith()).contains(KeyTerm.LASTING);
        int asked = veo.count(Doing.POLL);

        entered();
        step();
        assertThat(veo.count(Doing.POLL)).as("asked with keys of the session").isEqualTo(asked);
    }

    @Test
    void a_call_nobody_can_ask_after_for_long_may_be_given_up_and_is_still_fetched_until_then() throws Exception {
        veo.takes(LONG);
        step();
        lost();
        clock.pass(JobPatience.USUAL.longest().plusSeconds(1));
        step();
        assertThat(((Unknown) job().state()).cause()).isEqualTo("keys: Enter them again.");
        assertThat(step()).isEqualTo(new Next.Later(LOST.pause()));

        entered();
        step();
        assertThat(job().state()).isInstanceOf(Succeeded.class);
        assertThat(veo.count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void a_person_gives_up_what_nobody_can_ask_after_any_more_at_what_it_has_cost() throws Exception {
        step();
        lost();
        clock.pass(JobPatience.USUAL.longest().plusSeconds(1));
        step();
        assertThat(closing.close(Orders.ORG, JOB.key(), Money.of("1.60 USD"), "tester"))
                .isInstanceOf(Closing.Ended.class);
        assertThat(job().state()).isInstanceOf(Failed.class);
        assertThat(veo.count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void a_call_whose_answer_was_lost_with_the_keys_is_never_made_again() throws Exception {
        veo.play(Doing.SUBMIT, new Trick.LostAfter());
        step();
        lost();
        step();
        assertThat(job().state()).isInstanceOf(Unknown.class);

        entered();
        for (int round = 1; round <= 12 && !job().hasEnded(); round++) {
            clock.pass(LONG);
            step();
        }
        assertThat(job().state()).isInstanceOf(Succeeded.class);
        assertThat(veo.count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void a_call_whose_provider_was_taken_away_is_left_to_a_person_in_the_end() throws Exception {
        veo.takes(LONG);
        step();
        takenAway();
        step();
        assertThat(job().state()).isInstanceOf(Submitted.class);

        clock.pass(JobPatience.USUAL.longest().plusSeconds(1));
        step();
        assertThat(((Unknown) job().state()).cause()).startsWith("no-provider: ");
        for (int look = 1; look <= JobPatience.USUAL.looks(); look++) {
            assertThat(job().waitsForPerson()).isFalse();
            step();
        }
        assertThat(job().waitsForPerson()).isTrue();
        assertThat(step()).isEqualTo(new Next.Rest());
        assertThat(closing.close(Orders.ORG, JOB.key(), Money.of("1.60 USD"), "tester"))
                .isInstanceOf(Closing.Ended.class);
        assertThat(job().account().held()).isEqualTo(Money.of("0.00 USD"));
    }

    @Test
    void a_call_that_was_interrupted_before_its_provider_was_taken_away_is_unknown() throws Exception {
        jobs.keep(JOB.submitting(clock.instant(), KeyTerm.SESSION));
        takenAway();
        step();
        clock.pass(JobPatience.USUAL.submit());
        step();
        assertThat(((Unknown) job().state()).cause()).startsWith("interrupted: ");
        assertThat(veo.count(Doing.SUBMIT)).isZero();
    }

    @Test
    void a_job_of_before_was_sent_with_keys_that_last() throws JacksonException {
        ObjectNode stored = Json.mapper().valueToTree(JOB.submitting(Instant.EPOCH, KeyTerm.SESSION));
        assertThat(Json.read(stored.toString(), Job.class).sentWith()).contains(KeyTerm.SESSION);
        stored.remove("keys");
        assertThat(Json.read(stored.toString(), Job.class).sentWith()).contains(KeyTerm.LASTING);
    }

    private Access access(Optional<KeyTerm> term) {
        return term.map(sent -> sent == KeyTerm.SESSION ? session : new Access.None())
                .orElse(now);
    }

    private void lost() {
        now = LOST;
        session = LOST;
    }

    private void takenAway() {
        now = new Access.None();
        session = now;
    }

    private void entered() {
        now = new Access.Open(veo.client(), KeyTerm.SESSION, KeyOwner.ORGANISATION);
        session = now;
    }

    private Next step() throws InterruptedException {
        return steps.step(Orders.ORG, JOB.key());
    }

    private Job job() {
        return jobs.find(Orders.ORG, JOB.key()).orElseThrow();
    }
}
