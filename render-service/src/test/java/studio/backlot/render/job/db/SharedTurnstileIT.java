package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.prompt.work.LiveCatalogue;

/** Replicas that know nothing of each other ask one provider that takes ten calls a minute, two at once; a minute lasts 3 s. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class SharedTurnstileIT {
    private static final int CALLS = 14;
    private static final int A_MINUTE = 10;
    private static final Duration MINUTE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration FILMING = Duration.ofMillis(250);

    @Inject
    Plumbing plumbing;

    @TempDir
    private Path folder;

    private final Queue<Begun> begun = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    private record Begun(String org, long nanos) {}

    @ParameterizedTest(name = "{0} replicas")
    @ValueSource(ints = {2, 4})
    void replicas_share_a_providers_limits_and_organisations_their_turns(int replicas) throws Exception {
        Path models = Files.writeString(
                folder.resolve("models.yaml"),
                "- {id: veo-3.1, offer: {limits: {perMinute: %d, concurrent: 2}}}".formatted(A_MINUTE));
        Queue<Job> eager = jobs("eager", replicas);
        Queue<Job> modest = jobs("modest", replicas);
        List<Thread> workers = new ArrayList<>();
        for (int replica = 0; replica < replicas; replica++) {
            SharedTurnstile turnstile =
                    new SharedTurnstile(plumbing, new LiveCatalogue(Optional.of(models)), MINUTE, PAUSE);
            for (Queue<Job> jobs : List.of(eager, eager, modest)) {
                workers.add(Thread.ofPlatform().start(() -> work(turnstile, jobs)));
            }
        }
        for (Thread worker : workers) {
            worker.join();
        }

        List<Begun> all = begun.stream()
                .sorted((one, other) -> Long.compare(one.nanos(), other.nanos()))
                .toList();
        assertThat(all).hasSize(2 * CALLS);
        assertThat(mostRunning.get()).isLessThanOrEqualTo(2);
        long nearlyMinute = MINUTE.minusMillis(150).toNanos();
        for (int at = A_MINUTE; at < all.size(); at++) {
            assertThat(all.get(at).nanos() - all.get(at - A_MINUTE).nanos()).isGreaterThan(nearlyMinute);
        }
        Duration took = Duration.ofNanos(all.getLast().nanos() - all.getFirst().nanos());
        long fullMinutes = (2 * CALLS - 1) / A_MINUTE;
        int lastMinute = (2 * CALLS - 1) % A_MINUTE;
        Duration ideal = MINUTE.multipliedBy(fullMinutes).plus(FILMING.multipliedBy(lastMinute / 2));
        assertThat(took).isLessThan(Duration.ofMillis(Math.round(ideal.toMillis() / 0.95)));
        long modestInHalf = all.subList(0, CALLS).stream()
                .filter(call -> call.org().startsWith("modest"))
                .count();
        assertThat(modestInHalf).isBetween(CALLS / 2L - 2, CALLS / 2L + 2);
    }

    private void work(SharedTurnstile turnstile, Queue<Job> jobs) {
        try {
            for (Optional<Job> job = Optional.ofNullable(jobs.poll());
                    job.isPresent();
                    job = Optional.ofNullable(jobs.poll())) {
                Optional<Duration> wait = turnstile.enter(job.get());
                while (wait.isPresent()) {
                    Thread.sleep(wait.get());
                    wait = turnstile.enter(job.get());
                }
                begun.add(new Begun(job.get().org().value(), System.nanoTime()));
                mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.sleep(FILMING);
                running.decrementAndGet();
                leave(job.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave(Job job) {
        var unused = plumbing.transaction(connection -> Plumbing.await(connection
                        .preparedQuery(
                                "update model_call set ended_at = clock_timestamp() where org_id = $1 and take = $2")
                        .execute(Tuple.of(job.org().value(), job.key().take())))
                .rowCount());
    }

    /** Of a model that no other test has. */
    private static Queue<Job> jobs(String org, int replicas) {
        List<Job> all = IntStream.range(0, CALLS)
                .mapToObj(number -> Orders.job(new OrgId(org + replicas), "turn " + number, 1))
                .map(job -> Job.reserved(job.org(), job.key(), renamed(job.order(), "model-" + replicas)))
                .toList();
        return new ConcurrentLinkedQueue<>(Collections.unmodifiableList(all));
    }

    private static JobOrder renamed(JobOrder order, String model) {
        return new JobOrder(order.profile(), model, order.sent(), order.results(), order.price(), order.scopes());
    }
}
