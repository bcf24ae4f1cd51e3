package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.job.InMemoryJobs;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobPatience;
import studio.backlot.render.job.JobState;
import studio.backlot.render.job.JobSteps;
import studio.backlot.render.job.Next;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.PlainDeliveries;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.openrouter.fake.OpenRouterCounterpart;
import studio.backlot.wire.Patience;

/** A job is settled at what OpenRouter says, and the budgets hold nothing more. */
class OpenRouterBillTest {
    private final MovingClock clock = new MovingClock();
    private final InMemoryJobs jobs = new InMemoryJobs();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0.80, 0.80 USD, 0.00 USD", "1.60, 1.60 USD, 0.00 USD", "2.4000001, 2.400001 USD, 0.800001 USD"})
    void what_openrouter_charges_is_what_the_budgets_have_spent(BigDecimal charged, Money spent, Money beyond)
            throws Exception {
        Job end = filmed(charged, new Trick[0]);
        assertThat(((JobState.Succeeded) end.state()).cost()).isEqualTo(spent);
        assertThat(end.beyond()).isEqualTo(beyond);
        billed(end, spent);
    }

    @Test
    void a_failure_that_is_charged_is_paid_and_not_made_again() throws Exception {
        Trick failed = new Trick.Says("{\"status\":\"failed\",\"error\":\"It broke.\",\"usage\":{\"cost\":0.4}}");
        Job end = filmed(BigDecimal.ONE, failed);
        assertThat(end.state()).isInstanceOf(JobState.Failed.class);
        billed(end, Money.of("0.40 USD"));
    }

    private void billed(Job end, Money spent) {
        assertThat(end.account().total(Movement.Kind.SETTLED)).isEqualTo(spent);
        assertThat(end.account().held().isZero()).isTrue();
        end.order().scopes().forEach(scope -> {
            assertThat(jobs.budget(end.org(), scope, Orders.PRICE).spent()).isEqualTo(spent);
            assertThat(jobs.budget(end.org(), scope, Orders.PRICE).held().isZero())
                    .isTrue();
        });
    }

    private Job filmed(BigDecimal cost, Trick... polls) throws InterruptedException {
        try (OpenRouterCounterpart orders = new OpenRouterCounterpart(clock);
                OpenRouterFake fake = new OpenRouterFake(clock, _ -> "a video".getBytes(StandardCharsets.UTF_8), cost);
                OpenRouterClient client = OpenRouterCalls.client(fake, OpenRouterFake.KEY, Patience.USUAL)) {
            fake.play(Doing.POLL, polls);
            Job job = Job.reserved(Orders.ORG, Orders.key("bill"), orders.order(Orders.ORG, 1));
            jobs.open(job);
            JobSteps steps = new JobSteps(
                    jobs,
                    (_, _, _) -> new Access.Open(client, KeyTerm.LASTING, KeyOwner.STUDIO),
                    new PlainDeliveries(folder),
                    JobPatience.USUAL,
                    clock);
            while (steps.step(job.org(), job.key()) instanceof Next.Later later) {
                clock.pass(later.pause());
            }
            return jobs.find(job.org(), job.key()).orElseThrow();
        }
    }
}
