package studio.backlot.render.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.job.JobState.Failed;
import studio.backlot.render.job.JobState.Refused;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.job.JobState.Unknown;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.fake.MovingClock;

/**
 * Makes one job after another against a provider's strict fake, while processes die before and after each commit and call, are
 * overtaken by others, and answers are lost, late, broken, repeated and wrong. After each job it checks what must hold.
 */
public final class PaidOnce implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int MOST_STEPS = 500;
    private final MovingClock clock;
    private final OrgId org;
    private final Jobs jobs;
    private final Turns turns;
    private final PlainDeliveries deliveries;
    private final Counterpart provider;
    private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
    private long billed;

    /** How jobs came to their ends. */
    public enum Ending {
        SUCCEEDED,
        REFUSED,
        FAILED,
        UNKNOWN
    }

    /** With jobs of an organisation that has no others. */
    public PaidOnce(OrgId org, Jobs jobs, Turns turns, MovingClock clock, Path folder, Counterpart provider) {
        this.org = org;
        this.jobs = jobs;
        this.turns = turns;
        this.clock = clock;
        this.deliveries = new PlainDeliveries(folder);
        this.provider = provider;
    }

    @Override
    public void close() {
        provider.close();
    }

    public Map<Ending, Integer> endings() {
        return endings;
    }

    /** One job under everything that the seed brings. */
    public Job run(long seed) throws InterruptedException {
        Random random = new Random(seed);
        int results = random.nextInt(4) == 0 ? provider.mostResults() : 1;
        provider.forget();
        provider.scripted(random, results);
        Job order = order("seed " + seed, results);
        return run("seed " + seed, order, new Shaken(order, random, 0)::at);
    }

    /** One job for one result, with what happens at its points. */
    public Job run(String take, Chaos chaos) throws InterruptedException {
        return run(take, order(take, 1), chaos);
    }

    /** A job for each point that a job comes by: there the process dies. Gives the points, in order. */
    public List<String> runDyingAtEachPoint() throws InterruptedException {
        List<String> points = new ArrayList<>();
        run("undisturbed", points::add);
        for (int at = 1; at <= points.size(); at++) {
            int last = at;
            AtomicInteger passed = new AtomicInteger();
            String take = "killed at " + at;
            Job end = run(take, point -> {
                if (passed.incrementAndGet() == last) {
                    throw new Killed();
                }
            });
            boolean lost = provider.accepted(end.output()) == 0 || isLost(points, at);
            assertThat(end.state())
                    .as("%s, %s", take, points.get(at - 1))
                    .isInstanceOf(lost ? Unknown.class : Succeeded.class);
        }
        return points;
    }

    /** Whether a death there leaves a call that was accepted and of which nothing tells. */
    private boolean isLost(List<String> points, int at) {
        int made = points.indexOf("after submit") + 1;
        int kept = made + points.subList(made, points.size()).indexOf("before keep") + 1;
        return !provider.leavesTraces() && made <= at && at <= kept;
    }

    private Job order(String take, int results) {
        return Job.reserved(org, Orders.key(take), provider.order(org, results));
    }

    private Job run(String take, Job order, Chaos chaos) throws InterruptedException {
        while (true) {
            try {
                Chaos.around(Jobs.class, jobs, chaos).open(order);
                break;
            } catch (Killed died) {
                clock.pass(LEASE);
            }
        }
        drive(order, chaos, MOST_STEPS);
        Job end = jobs.find(order.org(), order.key()).orElseThrow();
        check(take, end);
        return end;
    }

    /** Steps until the job rests. */
    private void drive(Job order, Chaos chaos, int most) throws InterruptedException {
        for (int step = 1; step <= most; step++) {
            try {
                Next next = turns.turn(steps(chaos), order, chaos);
                if (!(next instanceof Next.Later later)) {
                    return;
                }
                clock.pass(later.pause());
            } catch (Killed died) {
                clock.pass(LEASE);
            }
        }
    }

    private JobSteps steps(Chaos chaos) {
        return new JobSteps(
                Chaos.around(Jobs.class, jobs, chaos),
                Chaos.around(provider.client(), chaos),
                Chaos.around(Deliveries.class, deliveries, chaos),
                JobPatience.USUAL,
                clock);
    }

    private void check(String take, Job job) throws InterruptedException {
        long accepted = provider.accepted(job.output());
        int made = provider.billed(job.output());
        billed += made;
        assertThat(accepted).as("%s: accepted at most once", take).isLessThanOrEqualTo(1);
        switch (job.state()) {
            case Succeeded succeeded -> {
                count(Ending.SUCCEEDED);
                assertThat(accepted).as("%s: accepted once", take).isEqualTo(1);
                assertThat(succeeded.assets()).as("%s: no video is lost", take).hasSize(made);
                assertThat(succeeded.assets()).as("%s: kept", take).allMatch(deliveries::has);
                assertThat(succeeded.cost()).as("%s: the bill", take).isEqualTo(Orders.PRICE.times(made));
            }
            case Refused _ -> {
                count(Ending.REFUSED);
                assertThat(made).as("%s: nothing was made", take).isZero();
            }
            case Failed _ -> {
                count(Ending.FAILED);
                assertThat(made).as("%s: nothing was made", take).isZero();
            }
            case Unknown unknown -> {
                count(Ending.UNKNOWN);
                assertThat(job.waitsForPerson())
                        .as("%s: somebody is asked", take)
                        .isTrue();
                assertThat(jobs.unknown(job.org())).as("%s: it is seen", take).contains(job);
                assertThat(job.account().held()).isEqualTo(job.order().most());
                provider.forget();
                Job end = closed(job, Orders.PRICE.times(made));
                boolean known =
                        unknown.operation().isPresent() && !unknown.cause().startsWith("gone");
                boolean found = provider.leavesTraces() || known;
                assertThat(end.state() instanceof Succeeded)
                        .as("%s: what was made is found", take)
                        .isEqualTo(made > 0 && found);
            }
            default -> throw new AssertionError(take + " never rests: " + job.state());
        }
        balanced(take, jobs.find(job.org(), job.key()).orElseThrow());
    }

    /** By a person who has read the bill. */
    private Job closed(Job job, Money bill) throws InterruptedException {
        Closing closing = new Closing(
                jobs,
                (_, _, _) -> new Access.Open(provider.client(), KeyTerm.LASTING, KeyOwner.STUDIO),
                deliveries,
                clock);
        return ((Closing.Ended) closing.close(job.org(), job.key(), bill, "a person")).job();
    }

    private void balanced(String take, Job job) {
        Money open = job.account()
                .total(Movement.Kind.RESERVED)
                .minus(job.account().total(Movement.Kind.SETTLED))
                .minus(job.account().total(Movement.Kind.REFUNDED));
        assertThat(open.isZero()).as("%s: reserved - settled - refunded", take).isTrue();
        job.order().scopes().forEach(scope -> {
            assertThat(jobs.budget(job.org(), scope, Orders.PRICE).held().isZero())
                    .as("%s: %s holds nothing", take, scope)
                    .isTrue();
            assertThat(jobs.budget(job.org(), scope, Orders.PRICE).spent())
                    .as("%s: %s has spent what the provider bills", take, scope)
                    .isEqualTo(Orders.PRICE.times(billed));
        });
    }

    private void count(Ending ending) {
        endings.merge(ending, 1, Integer::sum);
    }

    /** Now and then the process dies; now and then it sleeps while another does its work. */
    private final class Shaken {
        private final Job order;
        private final Random random;
        private final int depth;

        Shaken(Job order, Random random, int depth) {
            this.order = order;
            this.random = random;
            this.depth = depth;
        }

        void at(String point) throws InterruptedException {
            int dice = random.nextInt(100);
            if (dice < 7) {
                throw new Killed();
            }
            if (dice < 12 && depth < 2) {
                clock.pass(Duration.ofSeconds(random.nextInt(900)));
                drive(order, new Shaken(order, random, depth + 1)::at, 1 + random.nextInt(40));
            }
        }
    }
}
