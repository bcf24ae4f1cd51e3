package studio.backlot.render.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.render.job.JobState.Failed;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.openrouter.fake.OpenRouterCounterpart;
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;
import studio.backlot.render.provider.veo.fake.VeoCounterpart;

/** Results that were paid and that nobody will ever have: a person is asked in the end, may give them up, and is told why. */
class GivenUpTest {
    private static final Money PAID = Money.of("1.60 USD");
    private static final int MOST_STEPS = 200;
    private static final String REFUSED = "{\"error\":{\"code\":403,\"message\":\"No.\",\"status\":\"NO\"}}";

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final InMemoryJobs jobs = new InMemoryJobs();
    private Optional<Counterpart> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Counterpart::close);
    }

    @Test
    void a_result_that_can_never_be_read_is_fetched_so_often_and_then_given_up_by_a_person() throws Exception {
        Job job = begun(new VeoCounterpart(clock));
        Unreadable deliveries = new Unreadable(true);
        until(job, deliveries, Unknown.class);
        assertThat(closed(job, deliveries))
                .isEqualTo(new Closing.Refused(
                        "There is a result that cannot be had now: unreadable: It could not be read in time."));

        untilPerson(job, deliveries);
        assertThat(((Unknown) now(job).state()).cause()).isEqualTo("unreadable: It could not be read in time.");
        assertThat(provider().count(Doing.DOWNLOAD))
                .isBetween(JobPatience.USUAL.looks(), 3 * JobPatience.USUAL.looks());

        givenUp(job, deliveries, "unreadable: It could not be read in time.; closed by kim");
    }

    @Test
    void a_result_that_was_not_readable_for_a_while_is_taken() throws Exception {
        Job job = begun(new VeoCounterpart(clock));
        Unreadable deliveries = new Unreadable(true);
        until(job, deliveries, Unknown.class);
        deliveries.unreadable = false;
        until(job, deliveries, Succeeded.class);
        assertThat(now(job).account().held().isZero()).isTrue();
        assertThat(provider().count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void whoever_gives_up_what_can_be_read_by_then_has_it_instead() throws Exception {
        Job job = begun(new VeoCounterpart(clock));
        Unreadable deliveries = new Unreadable(true);
        untilPerson(job, deliveries);
        deliveries.unreadable = false;
        assertThat(closed(job, deliveries)).isInstanceOf(Closing.Ended.class);
        assertThat(now(job).state()).isInstanceOf(Succeeded.class);
    }

    @Test
    void whoever_gives_up_a_call_that_is_done_by_then_has_its_result_also_where_there_are_no_folders()
            throws Exception {
        Job job = begun(new OpenRouterCounterpart(clock));
        Duration late = Duration.ofDays(1);
        provider().takes(late);
        untilPerson(job, new Unreadable(false));
        clock.pass(late);
        assertThat(closed(job, new Unreadable(false))).isInstanceOf(Closing.Ended.class);
        assertThat(now(job).state()).isInstanceOf(Succeeded.class);
        assertThat(provider().count(Doing.SUBMIT)).isEqualTo(1);
    }

    @Test
    void a_result_that_its_provider_has_deleted_is_looked_for_in_vain() throws Exception {
        Job job = begun(new ReplicateCounterpart(clock, true));
        provider().play(Doing.SUBMIT, new Trick.LostAfter());
        always(Doing.POLL, new Trick.Says("{\"id\":\"pred1\",\"status\":\"succeeded\",\"data_removed\":true}"));
        Unreadable deliveries = new Unreadable(false);
        untilPerson(job, deliveries);
        assertThat(((Unknown) now(job).state()).cause()).startsWith("gone: Its result was kept for an hour");
        givenUp(job, deliveries, "gone: Its result was kept for an hour and is deleted.; closed by kim");
    }

    @Test
    void a_folder_that_can_never_be_listed_is_looked_into_in_vain() throws Exception {
        Job job = begun(new VeoCounterpart(clock));
        provider().play(Doing.SUBMIT, new Trick.LostAfter());
        always(Doing.LIST, new Trick.Turned(403, REFUSED));
        Unreadable deliveries = new Unreadable(false);
        untilPerson(job, deliveries);
        assertThat(((Unknown) now(job).state()).cause()).endsWith("No.");
        givenUp(job, deliveries, "No.; closed by kim");
    }

    @Test
    void a_folder_that_cannot_be_listed_now_is_waited_for_a_day() throws Exception {
        Job job = begun(new VeoCounterpart(clock));
        provider().play(Doing.SUBMIT, new Trick.LostAfter());
        always(Doing.LIST, new Trick.Turned(500, REFUSED));
        Unreadable deliveries = new Unreadable(false);
        for (int step = 1; step <= MOST_STEPS; step++) {
            step(job, deliveries);
        }
        assertThat(now(job).waitsForPerson()).isFalse();
        assertThat(closed(job, deliveries)).isInstanceOf(Closing.Refused.class);

        clock.pass(JobPatience.LONGEST_SILENCE);
        untilPerson(job, deliveries);
        givenUp(job, deliveries, "No.; closed by kim");
    }

    @Test
    void a_result_that_was_taken_away_is_given_up_at_once() throws Exception {
        Job job = begun(new VeoCounterpart(clock));
        provider().play(Doing.SUBMIT, new Trick.LostAfter());
        until(job, new Unreadable(false), Unknown.class);
        clock.pass(Duration.ofMinutes(10));
        always(Doing.DOWNLOAD, new Trick.Turned(403, REFUSED));
        givenUp(job, new Unreadable(false), "not-allowed: status 403; closed by kim");
    }

    private Job begun(Counterpart provider) {
        opened = Optional.of(provider);
        Job job = Job.reserved(Orders.ORG, Orders.key("given up"), provider.order(Orders.ORG, 1));
        jobs.open(job);
        return job;
    }

    private Counterpart provider() {
        return opened.orElseThrow();
    }

    private void always(Doing kind, Trick trick) {
        Collections.nCopies(2 * MOST_STEPS, trick).forEach(again -> provider().play(kind, again));
    }

    private void untilPerson(Job job, Deliveries deliveries) throws InterruptedException {
        for (int step = 1; step <= MOST_STEPS && !now(job).waitsForPerson(); step++) {
            step(job, deliveries);
        }
        assertThat(now(job).waitsForPerson()).isTrue();
        assertThat(now(job).account().held()).isEqualTo(PAID);
    }

    private void until(Job job, Deliveries deliveries, Class<? extends JobState> state) throws InterruptedException {
        for (int step = 1; step <= MOST_STEPS && !state.isInstance(now(job).state()); step++) {
            step(job, deliveries);
        }
        assertThat(now(job).state()).isInstanceOf(state);
    }

    private void step(Job job, Deliveries deliveries) throws InterruptedException {
        JobSteps steps = new JobSteps(
                jobs,
                (_, _, _) -> new Access.Open(provider().client(), KeyTerm.LASTING, KeyOwner.STUDIO),
                deliveries,
                JobPatience.USUAL,
                clock);
        if (steps.step(job.org(), job.key()) instanceof Next.Later later) {
            clock.pass(later.pause());
        }
    }

    private void givenUp(Job job, Deliveries deliveries, String detail) throws InterruptedException {
        assertThat(closed(job, deliveries)).isInstanceOf(Closing.Ended.class);
        assertThat(((Failed) now(job).state()).detail()).endsWith(detail);
        assertThat(now(job).account().held().isZero()).isTrue();
        assertThat(jobs.budget(job.org(), Orders.BUILD, Orders.PRICE).spent()).isEqualTo(PAID);
        assertThat(provider().count(Doing.SUBMIT)).isEqualTo(1);
    }

    private Closing.Outcome closed(Job job, Deliveries deliveries) throws InterruptedException {
        Closing closing = new Closing(
                jobs,
                (_, _, _) -> new Access.Open(provider().client(), KeyTerm.LASTING, KeyOwner.STUDIO),
                deliveries,
                clock);
        return closing.close(job.org(), job.key(), PAID, "kim");
    }

    private Job now(Job job) {
        return jobs.find(job.org(), job.key()).orElseThrow();
    }

    /** What comes cannot be read, for as long as that is said. */
    private final class Unreadable implements Deliveries {
        private final PlainDeliveries plain = new PlainDeliveries(folder);
        private boolean unreadable;

        Unreadable(boolean unreadable) {
            this.unreadable = unreadable;
        }

        @Override
        public Picture picture(OrgId org, Reference reference) {
            return plain.picture(org, reference);
        }

        @Override
        public Path video(OrgId org, Reference reference) {
            return plain.video(org, reference);
        }

        @Override
        public Path scratch() {
            return plain.scratch();
        }

        @Override
        public void remove(Path scratch) {
            plain.remove(scratch);
        }

        @Override
        public AssetRef keep(OrgId org, Path video) throws Damaged {
            if (unreadable) {
                throw new Damaged("It could not be read in time.");
            }
            return plain.keep(org, video);
        }
    }
}
