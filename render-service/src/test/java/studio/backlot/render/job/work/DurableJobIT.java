package studio.backlot.render.job.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.job.AtOnce;
import studio.backlot.render.job.Closing;
import studio.backlot.render.job.Deliveries;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState.Failed;
import studio.backlot.render.job.JobState.Refused;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.job.JobSteps;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.job.Next;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.fake.AnimaticFootage;

/** Whole jobs by the service's own workers, from the reservation to the video in the store. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class DurableJobIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SHORTLY = Duration.ofMillis(500);

    @TempDir
    static Path folder;

    private static VeoFake fake;

    @Inject
    PostgresJobs jobs;

    @Inject
    Providers providers;

    @Inject
    Deliveries deliveries;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

    @Inject
    TaskRunner runner;

    @Inject
    Workers workers;

    @Inject
    JobSteps steps;

    @Inject
    TenantTransactions transactions;

    @Inject
    Clock clock;

    @BeforeAll
    static void open() {
        AnimaticFootage footage =
                new AnimaticFootage(MediaTools.find(Path.of("target").resolve("tools")), folder);
        byte[] video = footage.film(Footage.Wanted.of("Sarah types.", "16:9", "720p", 1, 1));
        fake = new VeoFake(Clock.systemUTC(), _ -> video, VeoStudio.port());
    }

    @AfterAll
    static void close() {
        fake.close();
    }

    @BeforeEach
    void forget() {
        fake.forget();
    }

    @Test
    void a_job_is_reserved_filmed_fetched_and_paid() {
        OrgId org = new OrgId("plain");
        Job end = done(Orders.job(org, "plain", 1));

        Succeeded succeeded = (Succeeded) end.state();
        AssetRef asset = succeeded.assets().getFirst();
        assertThat(new Ffprobe(tools).probe(store.fetch(org, asset)).picture().frames())
                .hasValue(24);
        assertThat(succeeded.took().orElseThrow()).isGreaterThan(SHORTLY);
        assertThat(jobs.usual(org, "veo-3.1"))
                .isEqualTo(succeeded.took().map(took -> Duration.ofMillis(took.toMillis())));
        paidOnce(end);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Doing.class,
            names = {"SUBMIT", "POLL", "DOWNLOAD"})
    void a_process_that_ends_in_the_middle_of_an_exchange_is_followed_by_another(Doing exchange) {
        Job job = Orders.job(new OrgId("ended"), "ended in " + exchange, 1);
        CountDownLatch ended = new CountDownLatch(1);
        fake.play(exchange, new Trick.Held(ended));
        int before = fake.count(exchange);
        begin(job);
        await().atMost(PATIENCE).until(() -> fake.count(exchange) > before);

        runner.stop();
        ended.countDown();
        runner.start();

        paidOnce(ended(job));
    }

    @Test
    void a_worker_that_lost_its_lease_changes_nothing_when_it_wakes_up() {
        Job job = Orders.job(new OrgId("leases"), "lease lost", 1);
        CountDownLatch awake = new CountDownLatch(1);
        fake.play(Doing.POLL, new Trick.Held(awake));
        int before = fake.count(Doing.POLL);
        begin(job);
        await().atMost(PATIENCE).until(() -> fake.count(Doing.POLL) > before);

        transactions.await(
                job.org(), session -> session.createNativeQuery("update task set due = clock_timestamp(), lease = null")
                        .executeUpdate());
        await().atMost(PATIENCE).until(() -> fake.count(Doing.POLL) > before + 1);
        awake.countDown();

        paidOnce(ended(job));
        assertThat(fake.count(Doing.POLL)).isGreaterThan(before + 1);
    }

    @Test
    void of_processes_that_take_one_step_at_once_one_asks_the_provider() throws Exception {
        OrgId org = new OrgId("at-once");
        workers.rest();
        int before = fake.count(Doing.SUBMIT);
        try {
            for (int round = 1; round <= 20; round++) {
                Job job = Orders.job(org, "round " + round, 1);
                begin(job);
                fake.fate(new Fate.Films(Duration.ZERO));
                Callable<Next> step = () -> steps.step(org, job.key());

                AtOnce.call(List.of(step, step, step));
                while (step.call() instanceof Next.Later) {
                    AtOnce.call(List.of(step, step, step));
                }

                assertThat(fake.accepted(job.output().path())).isEqualTo(1);
                assertThat(fake.count(Doing.SUBMIT)).isEqualTo(before + round);
            }
        } finally {
            workers.goOn();
        }
    }

    @Test
    void an_answer_that_was_lost_is_found_in_the_folder_of_the_call() {
        fake.play(Doing.SUBMIT, new Trick.LostAfter());
        paidOnce(done(Orders.job(new OrgId("lost"), "lost", 1)));
    }

    @Test
    void what_is_refused_costs_nothing() {
        Job job = Orders.job(new OrgId("withheld"), "withheld", 1);
        fake.fate(new Fate.Withholds(SHORTLY, 1, "Support codes: 61493863"));
        begin(job);

        Job end = ended(job);
        assertThat(((Refused) end.state()).refusal().categories()).containsExactly("violence");
        Budget budget = jobs.budget(job.org(), Orders.PROJECT, Orders.PRICE);
        assertThat(budget.held().isZero()).isTrue();
        assertThat(budget.spent().isZero()).isTrue();
        assertThat(tasks(job)).isZero();
    }

    @Test
    void what_left_no_trace_rests_until_a_person_gives_it_up() throws InterruptedException {
        Job job = Orders.job(new OrgId("person"), "no trace", 1);
        fake.play(Doing.SUBMIT, new Trick.LostBefore());
        begin(job);
        await().atMost(PATIENCE)
                .until(() -> jobs.find(job.org(), job.key()).orElseThrow().waitsForPerson());
        await().atMost(PATIENCE).until(() -> tasks(job) == 0);
        assertThat(jobs.unknown(job.org())).extracting(Job::key).containsExactly(job.key());
        assertThat(jobs.budget(job.org(), Orders.BUILD, Orders.PRICE).held()).isEqualTo(Orders.PRICE);

        Closing.Outcome outcome = new Closing(jobs, providers, deliveries, clock)
                .close(job.org(), job.key(), Money.zero(Orders.PRICE.currency()), "kim");

        Job closed = ((Closing.Ended) outcome).job();
        assertThat(((Failed) closed.state()).detail()).endsWith("closed by kim");
        assertThat(jobs.unknown(job.org())).isEmpty();
        assertThat(jobs.budget(job.org(), Orders.BUILD, Orders.PRICE).held().isZero())
                .isTrue();
        assertThat(fake.accepted(job.output().path())).isZero();
    }

    private Job done(Job job) {
        begin(job);
        return ended(job);
    }

    private void begin(Job job) {
        fake.fate(new Fate.Films(SHORTLY));
        assertThat(jobs.open(job)).isInstanceOf(Jobs.Opened.class);
    }

    private Job ended(Job job) {
        await().atMost(PATIENCE)
                .until(() -> jobs.find(job.org(), job.key()).orElseThrow().hasEnded());
        await().atMost(PATIENCE).until(() -> tasks(job) == 0);
        return jobs.find(job.org(), job.key()).orElseThrow();
    }

    private void paidOnce(Job end) {
        assertThat(end.state()).isInstanceOf(Succeeded.class);
        assertThat(fake.accepted(end.output().path())).isEqualTo(1);
        assertThat(end.account().held().isZero()).isTrue();
        assertThat(movements(end)).isEqualTo("RESERVED SETTLED");
        assertThat(store.find(
                        end.org(), ((Succeeded) end.state()).assets().getFirst().sha256()))
                .isPresent();
    }

    private String movements(Job job) {
        return transactions.await(job.org(), session -> session.createNativeQuery(
                        "select string_agg(kind, ' ' order by number) from job_movement where take = :take",
                        String.class)
                .setParameter("take", job.key().take())
                .getSingleResult());
    }

    private long tasks(Job job) {
        return transactions.await(job.org(), session -> session.createNativeQuery(
                        "select count(*) from task where key = :key", Long.class)
                .setParameter("key", job.key().toString())
                .getSingleResult());
    }
}
