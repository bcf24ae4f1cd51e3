package studio.backlot.render.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.job.PaidOnce.Ending;
import studio.backlot.render.provider.fake.MovingClock;

/** What every provider's jobs must hold; a test of each gives its counterpart. */
public abstract class PaidOnceCases {
    private static final int RUNS = Integer.getInteger("backlot.paid-once.runs", 1_200);
    private static final long FIRST = Long.getLong("backlot.paid-once.seed", 1);

    /** Runs with one account. Some of its calls are on a second page of its list; all of them would be most of what is read. */
    private static final int RUNS_OF_ACCOUNT = 40;

    @TempDir
    private Path folder;

    private Counterpart provider;
    private PaidOnce program;

    /** The provider, by the program's clock. */
    protected abstract Counterpart counterpart(Clock clock);

    @BeforeEach
    void open() {
        MovingClock clock = new MovingClock();
        provider = counterpart(clock);
        program = new PaidOnce(
                Orders.ORG,
                new InMemoryJobs(),
                (steps, job, chaos) -> steps.step(job.org(), job.key()),
                clock,
                folder,
                provider);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void whatever_happens_each_take_is_paid_once_or_somebody_is_asked() throws InterruptedException {
        Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
        for (int run = 0; run < RUNS; run += RUNS_OF_ACCOUNT) {
            close();
            open();
            for (int more = run; more < Math.min(run + RUNS_OF_ACCOUNT, RUNS); more++) {
                program.run(FIRST + more);
            }
            program.endings().forEach((ending, times) -> endings.merge(ending, times, Integer::sum));
        }
        Set<Ending> all = EnumSet.allOf(Ending.class);
        all.removeIf(ending -> ending == Ending.REFUSED && !provider.refuses());
        assertThat(endings).containsOnlyKeys(all);
        int share = provider.leavesTraces() ? 3 : 8; // a lost answer is the end where nothing tells of its call
        assertThat(endings.get(Ending.SUCCEEDED)).isGreaterThan(RUNS / share);
    }

    @Test
    void a_process_may_die_at_every_point_and_the_take_is_there_or_known_not_to_be_paid() throws InterruptedException {
        assertThat(program.runDyingAtEachPoint())
                .contains("before submit", "after submit", "before keep", "after keep", "after download");
    }

    @Test
    void a_call_whose_answer_was_lost_is_found_by_its_traces() throws InterruptedException {
        provider.play(Doing.SUBMIT, new Trick.LostAfter());
        assertThat(undisturbed("lost").state()).isInstanceOf(provider.leavesTraces() ? Succeeded.class : Unknown.class);
        assertThat(provider.count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void a_call_that_left_nothing_behind_waits_for_a_person() throws InterruptedException {
        provider.play(Doing.SUBMIT, new Trick.LostBefore());
        assertThat(undisturbed("lost").waitsForPerson()).isTrue();
        assertThat(provider.count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void a_call_that_was_not_taken_is_made_again() throws InterruptedException {
        for (int busy = 1; busy <= 5; busy++) {
            provider.play(Doing.SUBMIT, new Trick.Turned(429, "{}"));
        }
        assertThat(undisturbed("busy").state()).isInstanceOf(Succeeded.class);
        assertThat(provider.count(Doing.SUBMIT)).isEqualTo(6);
    }

    @Test
    void an_operation_that_never_ends_is_not_asked_after_for_ever() throws InterruptedException {
        provider.takes(Duration.ofDays(365));
        Job end = undisturbed("endless");
        assertThat(end.waitsForPerson()).isTrue();
        assertThat(((Unknown) end.state()).cause()).startsWith("silent");
        assertThat(provider.count(Doing.POLL)).isLessThan(100);
        assertThat(provider.count(Doing.CANCEL)).as("who closes it ends it").isEqualTo(provider.cancels() ? 1 : 0);
    }

    private Job undisturbed(String take) throws InterruptedException {
        return program.run(take, point -> {});
    }
}
