package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.outbox.OutboxRelay;
import studio.backlot.kit.outbox.ProgressReporter;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class OutboxIT {

    private static final OrgId ORG = new OrgId("acme");

    @Inject
    TenantTransactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    ProgressReporter progress;

    @Inject
    ObjectStore store;

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @AfterEach
    void the_relay_runs_again() {
        relay.start();
    }

    @Test
    void events_committed_while_the_relay_was_dead_are_published_later_and_in_order() {
        relay.stop();
        List<Integer> sizes = IntStream.rangeClosed(1, 50).boxed().toList();
        for (int size : sizes) {
            publish(poster("ordered", size));
        }
        assertThat(kafka.all(PosterComposed.class, "acme", OutboxIT::isOrdered)).isEmpty();

        relay.start();

        assertThat(kafka.awaitAll(PosterComposed.class, "acme", OutboxIT::isOrdered, 50))
                .extracting(PosterComposed::width)
                .isEqualTo(sizes);
    }

    @Test
    void a_relay_that_dies_again_and_again_keeps_the_order_and_loses_nothing() {
        List<Integer> sizes = IntStream.rangeClosed(1, 60).boxed().toList();
        for (int size : sizes) {
            publish(poster("restless", size));
            if (size % 5 == 0) {
                relay.stop();
                relay.start();
            }
        }

        kafka.await(PosterComposed.class, "acme", poster -> of(poster, "restless") && poster.width() == 60);
        assertThat(kafka.all(PosterComposed.class, "acme", poster -> of(poster, "restless")).stream()
                        .map(PosterComposed::width)
                        .distinct())
                .containsExactlyElementsOf(sizes);
    }

    @Test
    void a_transaction_that_fails_publishes_nothing() {
        PosterComposed poster = poster("rolled-back", 1);

        assertThatThrownBy(() -> transactions.await(ORG, session -> outbox.publish(session, ORG, poster)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("the rest fails")))))
                .hasMessage("the rest fails");

        publish(poster("committed-after", 1));
        kafka.await(PosterComposed.class, "acme", event -> of(event, "committed-after"));
        assertThat(kafka.all(PosterComposed.class, "acme", event -> of(event, "rolled-back")))
                .isEmpty();
    }

    @Test
    void an_event_is_a_cloud_event_in_binary_mode() {
        publish(poster("headers", 1));

        ConsumerRecord<String, byte[]> record = kafka.awaitRecords(
                        "PosterComposed", each -> each.key().equals("headers"), 1)
                .getFirst();

        assertThat(UUID.fromString(TestKafka.header(record, "ce_id")).version()).isEqualTo(7);
        assertThat(TestKafka.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(TestKafka.header(record, "ce_type")).isEqualTo("studio.backlot.PosterComposed.v1");
        assertThat(TestKafka.header(record, "ce_source")).isEqualTo("/backlot/note");
        assertThat(TestKafka.header(record, "ce_subject")).isEqualTo("headers@1");
        assertThat(TestKafka.header(record, "ce_orgid")).isEqualTo("acme");
        assertThat(TestKafka.header(record, "ce_time")).isNotEmpty();
        assertThat(TestKafka.header(record, "content-type")).isEqualTo("application/json");
        assertThat(TestKafka.header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void a_payload_over_256_kib_travels_as_a_claim_check() {
        String longDetail = "x".repeat(300 * 1024);
        publish(new WorkFailed(production("large"), Step.SHOT, "1A", "internal", longDetail));

        ConsumerRecord<String, byte[]> record = kafka.awaitRecords(
                        "WorkFailed", each -> each.key().equals("large"), 1)
                .getFirst();

        assertThat(record.value()).isNullOrEmpty();
        String reference = TestKafka.header(record, "ce_dataref");
        assertThat(reference).startsWith("/api/v1/assets/");
        AssetRef asset =
                store.find(ORG, reference.substring("/api/v1/assets/".length())).orElseThrow();
        assertThat(asset.size()).isGreaterThan(longDetail.length());
    }

    @Test
    void progress_is_told_at_most_four_times_a_second_and_always_at_the_end() {
        for (int done = 0; done <= 1000; done++) {
            progress.report(ORG, new WorkProgressed(production("quick"), Step.SHOT, "1A", done, 1000));
        }

        kafka.await(WorkProgressed.class, "acme", event -> event.done() == 1000);

        assertThat(kafka.all(WorkProgressed.class, "acme", event -> event.done() < 1000))
                .hasSizeBetween(1, 20);
    }

    private void publish(Event event) {
        transactions.await(ORG, session -> outbox.publish(session, ORG, event));
    }

    private static boolean isOrdered(PosterComposed poster) {
        return of(poster, "ordered");
    }

    private static boolean of(PosterComposed poster, String project) {
        return poster.production().equals(production(project));
    }

    private static PosterComposed poster(String project, int width) {
        return new PosterComposed(production(project), new AssetRef("0".repeat(64), "image/png", 1), width, 1);
    }

    private static ProductionRef production(String project) {
        return new ProductionRef(new ProjectId(project), 1);
    }
}
