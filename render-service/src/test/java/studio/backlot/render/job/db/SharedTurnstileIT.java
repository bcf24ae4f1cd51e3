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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Offers;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.work.LiveCatalogue;
import studio.backlot.render.provider.KeyOwner;

/** Replicas that know nothing of each other ask one provider that takes ten calls a minute, two at once; a minute lasts 3 s. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class SharedTurnstileIT {
    private static final int CALLS = 14;
    private static final int A_MINUTE = 10;
    private static final Duration MINUTE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int ROUNDS = 4;

    /** Of so short a minute more is lost than of a real one. */
    private static final double USED = 0.95;

    private static final Duration FILMING = Duration.ofMillis(250);

    @Inject
    Plumbing plumbing;

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    private record Begun(String org, long millis) {}

    @ParameterizedTest(name = "{0} replicas")
    @ValueSource(ints = {2, 4})
    void replicas_share_a_providers_limits_and_organisations_their_turns(int replicas) throws Exception {
        double used = 0;
        for (int round = 1; used <= USED && round <= ROUNDS; round++) {
            used = Math.max(used, used(replicas, replicas + "-" + round));
        }
        assertThat(used).as("used of what is allowed").isGreaterThan(USED);
    }

    @Test
    void each_account_has_limits_of_its_own_and_replicas_share_them() {
        SharedTurnstile here = turnstile("one");
        SharedTurnstile there = turnstile("one");
        SharedTurnstile other = turnstile("other");
        assertThat(enters(here, "acme", KeyOwner.STUDIO)).isTrue();
        assertThat(enters(there, "globex", KeyOwner.STUDIO))
                .as("by the studio's account")
                .isFalse();
        assertThat(enters(other, "globex", KeyOwner.STUDIO))
                .as("a model of that name elsewhere")
                .isTrue();
        assertThat(enters(here, "initech", KeyOwner.STUDIO)).isFalse();

        assertThat(enters(here, "umbrella", KeyOwner.ORGANISATION))
                .as("by its own account")
                .isTrue();
        assertThat(enters(there, "hooli", KeyOwner.ORGANISATION)).isTrue();
        assertThat(enters(there, "hooli-2", "hooli", KeyOwner.ORGANISATION)).isFalse();
        assertThat(enters(here, "initech", KeyOwner.ORGANISATION))
                .as("one that waited and has keys of its own now")
                .isTrue();
    }

    private static boolean enters(SharedTurnstile turnstile, String org, KeyOwner owner) {
        return enters(turnstile, org, org, owner);
    }

    private static boolean enters(SharedTurnstile turnstile, String take, String org, KeyOwner owner) {
        Job job = Orders.job(new OrgId(org), take, 1);
        return turnstile
                .enter(Job.reserved(job.org(), job.key(), renamed(job.order(), "of accounts")), owner)
                .isEmpty();
    }

    /** Of a provider that takes one call an hour. */
    private SharedTurnstile turnstile(String provider) {
        Offer veo =
                Catalogue.bundled().profile("veo-3.1").flatMap(Profile::offer).orElseThrow();
        Offer offer = new Offer(provider, veo.tier(), veo.retired(), veo.prices(), new Offer.Limits(1, 5));
        return new SharedTurnstile(plumbing, (_, _) -> Optional.of(offer), Duration.ofHours(1), PAUSE);
    }

    /** How much of what is allowed they use while work waits; a machine that stands still in a round takes from it. */
    private double used(int replicas, String round) throws Exception {
        Path models = Files.writeString(
                Files.createTempFile("models", ".yaml"),
                "- {id: veo-3.1, offer: {limits: {perMinute: %d, concurrent: 2}}}".formatted(A_MINUTE));
        Queue<Job> eager = jobs("eager", round);
        Queue<Job> modest = jobs("modest", round);
        List<Thread> workers = new ArrayList<>();
        for (int replica = 0; replica < replicas; replica++) {
            SharedTurnstile turnstile = new SharedTurnstile(plumbing, offers(models), MINUTE, PAUSE);
            for (Queue<Job> jobs : List.of(eager, eager, modest)) {
                workers.add(Thread.ofPlatform().start(() -> work(turnstile, jobs)));
            }
        }
        for (Thread worker : workers) {
            worker.join();
        }

        List<Begun> all = begun("model-" + round);
        assertThat(all).hasSize(2 * CALLS);
        assertThat(mostRunning.get()).isLessThanOrEqualTo(2);
        for (int at = A_MINUTE; at < all.size(); at++) {
            assertThat(all.get(at).millis() - all.get(at - A_MINUTE).millis())
                    .isGreaterThanOrEqualTo(MINUTE.toMillis());
        }
        long took = all.getLast().millis() - all.getFirst().millis();
        int fullMinutes = (2 * CALLS - 1) / A_MINUTE;
        int rest = (2 * CALLS - 1) % A_MINUTE;
        long ideal = MINUTE.multipliedBy(fullMinutes)
                .plus(FILMING.multipliedBy(rest / 2))
                .toMillis();
        long modestInHalf = all.subList(0, CALLS).stream()
                .filter(call -> call.org().startsWith("modest"))
                .count();
        assertThat(modestInHalf).isBetween(CALLS / 2L - 2, CALLS / 2L + 2);
        return ideal / (double) took;
    }

    private static Offers offers(Path models) {
        LiveCatalogue catalogue = new LiveCatalogue(Optional.of(models));
        return (org, profile) -> catalogue.now().profile(profile).flatMap(Profile::offer);
    }

    /** By the clock that they are counted by. */
    private List<Begun> begun(String model) {
        List<Begun> all = new ArrayList<>();
        return plumbing.transaction(connection -> {
            Plumbing.await(connection
                            .preparedQuery("select org_id, cast(extract(epoch from begun_at) * 1000 as bigint)"
                                    + " from model_call where model = $1 order by begun_at")
                            .execute(Tuple.of(model)))
                    .forEach(row -> all.add(new Begun(row.getString(0), row.getLong(1))));
            return all;
        });
    }

    private void work(SharedTurnstile turnstile, Queue<Job> jobs) {
        try {
            for (Optional<Job> job = Optional.ofNullable(jobs.poll());
                    job.isPresent();
                    job = Optional.ofNullable(jobs.poll())) {
                Optional<Duration> wait = turnstile.enter(job.get(), KeyOwner.STUDIO);
                while (wait.isPresent()) {
                    Thread.sleep(wait.get());
                    wait = turnstile.enter(job.get(), KeyOwner.STUDIO);
                }
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
    private static Queue<Job> jobs(String org, String round) {
        List<Job> all = IntStream.range(0, CALLS)
                .mapToObj(number -> Orders.job(new OrgId(org + round), "turn " + number, 1))
                .map(job -> Job.reserved(job.org(), job.key(), renamed(job.order(), "model-" + round)))
                .toList();
        return new ConcurrentLinkedQueue<>(Collections.unmodifiableList(all));
    }

    private static JobOrder renamed(JobOrder order, String model) {
        return new JobOrder(order.profile(), model, order.sent(), order.results(), order.price(), order.scopes());
    }
}
