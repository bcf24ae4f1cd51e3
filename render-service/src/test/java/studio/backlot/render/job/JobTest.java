package studio.backlot.render.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Refusal;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Operation OPERATION = new Operation("projects/p1/operations/1");
    private static final AssetRef ASSET = new AssetRef("ab".repeat(32), "video/mp4", 7);
    private static final Fault FAULT = Fault.of(FaultClass.NEVER, "request", "No.");
    private static final Refusal REFUSAL = new Refusal(List.of("violence"), "No.");

    private static final Map<String, UnaryOperator<Job>> CHANGES = changes();
    private static final Map<String, Job> STATES = states();

    /** From, and the changes that are allowed there. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "reserved", Set.of("submitting", "failed"),
            "submitting", Set.of("submitted", "rejected", "refused", "failed", "unknown"),
            "submitted", Set.of("succeeded", "refused", "failed", "unknown"),
            "unknown", Set.of("submitted", "rejected", "succeeded", "refused", "failed", "looked", "left", "closed"),
            "unknown operation", Set.of("succeeded", "refused", "failed", "looked", "left", "closed"),
            "succeeded", Set.of(),
            "refused", Set.of(),
            "failed", Set.of());

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void a_job_changes_only_as_its_state_allows(String from, String change) {
        Job job = STATES.get(from);
        if (ALLOWED.get(from).contains(change)) {
            assertThat(CHANGES.get(change).apply(job)).isNotEqualTo(job);
        } else {
            assertThatThrownBy(() -> CHANGES.get(change).apply(job)).isInstanceOf(IllegalTransition.class);
        }
    }

    static Stream<Arguments> a_job_changes_only_as_its_state_allows() {
        return STATES.keySet().stream()
                .flatMap(from -> CHANGES.keySet().stream().map(change -> Arguments.of(from, change)));
    }

    @Test
    void every_state_is_read_as_it_was_written() throws Exception {
        for (Job job : STATES.values()) {
            assertThat(Json.read(Json.write(job), Job.class)).isEqualTo(job);
        }
    }

    @Test
    void what_was_made_is_paid_and_the_rest_is_free() {
        Job two = Orders.job("two", 2).submitting(NOW).submitted(OPERATION, NOW);
        Job end = two.succeeded(List.of(ASSET), NOW.plusSeconds(70));
        assertThat(((JobState.Succeeded) end.state()).cost()).isEqualTo(Money.of("1.60 USD"));
        assertThat(((JobState.Succeeded) end.state()).took()).contains(Duration.ofSeconds(70));
        assertThat(end.account().movements())
                .extracting(movement -> movement.kind() + " " + movement.amount())
                .containsExactly("RESERVED 3.20 USD", "SETTLED 1.60 USD", "REFUNDED 1.60 USD");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1.20 USD, RESERVED 1.60 USD; SETTLED 1.20 USD; REFUNDED 0.40 USD, 0.00 USD",
        "1.60 USD, RESERVED 1.60 USD; SETTLED 1.60 USD, 0.00 USD",
        "2.00 USD, RESERVED 1.60 USD; RESERVED 0.40 USD; SETTLED 2.00 USD, 0.40 USD",
        "0.00 USD, RESERVED 1.60 USD; REFUNDED 1.60 USD, 0.00 USD",
        "7.00 EUR, RESERVED 1.60 USD; SETTLED 1.60 USD, 0.00 USD"
    })
    void what_the_provider_says_that_it_costs_is_paid_and_what_is_beyond_the_price_is_seen(
            Money charged, String movements, Money beyond) {
        Job end = STATES.get("submitted").succeeded(List.of(ASSET), Optional.of(charged), NOW);
        assertThat(end.account().movements().stream().map(movement -> movement.kind() + " " + movement.amount()))
                .containsExactly(movements.split("; ", -1));
        assertThat(end.account().held().isZero()).isTrue();
        assertThat(end.beyond()).isEqualTo(beyond);
    }

    @Test
    void a_job_that_failed_is_paid_when_the_provider_says_so() {
        Job end = STATES.get("submitted").failed(FAULT, Optional.of(Money.of("0.25 USD")));
        assertThat(end.account().total(Movement.Kind.SETTLED)).isEqualTo(Money.of("0.25 USD"));
        assertThat(end.account().held().isZero()).isTrue();
        assertThat(end.state()).isEqualTo(STATES.get("failed").state());
    }

    @Test
    void a_job_that_nobody_knows_of_holds_its_money_until_it_is_closed() {
        Job unknown = STATES.get("unknown");
        assertThat(unknown.account().held()).isEqualTo(Orders.PRICE);
        Job closed = unknown.closed(Money.of("0.40 USD"), "kim");
        assertThat(closed.account().held().isZero()).isTrue();
        assertThat(((JobState.Failed) closed.state()).detail()).endsWith("closed by kim");
    }

    @Test
    void a_job_is_found_again_by_its_key() {
        JobKey key = new JobKey("ab".repeat(32), 2, 3);
        assertThat(JobKey.of(key.toString())).isEqualTo(key);
        assertThat(key.again()).isEqualTo(new JobKey("ab".repeat(32), 2, 4));
        assertThat(key.output(Orders.ORG).path()).isEqualTo("acme/" + "ab".repeat(32) + "/2-3/");
        assertThatThrownBy(() -> new JobKey("short", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, UnaryOperator<Job>> changes() {
        Map<String, UnaryOperator<Job>> changes = new LinkedHashMap<>();
        changes.put("submitting", job -> job.submitting(NOW));
        changes.put("submitted", job -> job.submitted(OPERATION, NOW));
        changes.put("rejected", Job::rejected);
        changes.put("succeeded", job -> job.succeeded(List.of(ASSET), NOW));
        changes.put("refused", job -> job.refused(REFUSAL));
        changes.put("failed", job -> job.failed(FAULT));
        changes.put("unknown", job -> job.unknown("lost", NOW));
        changes.put("looked", job -> job.looked(9));
        changes.put("left", job -> job.leftToPerson("nothing helps"));
        changes.put("closed", job -> job.closed(Orders.PRICE, "kim"));
        return changes;
    }

    private static Map<String, Job> states() {
        Job reserved = Orders.job("states");
        Job submitting = reserved.submitting(NOW);
        Job submitted = submitting.submitted(OPERATION, NOW);
        Map<String, Job> states = new LinkedHashMap<>();
        states.put("reserved", reserved);
        states.put("submitting", submitting);
        states.put("submitted", submitted);
        states.put("unknown", submitting.unknown("lost", NOW));
        states.put("unknown operation", submitted.unknown("lost", NOW));
        states.put("succeeded", submitted.succeeded(List.of(ASSET), NOW));
        states.put("refused", submitted.refused(REFUSAL));
        states.put("failed", submitted.failed(FAULT));
        return states;
    }
}
