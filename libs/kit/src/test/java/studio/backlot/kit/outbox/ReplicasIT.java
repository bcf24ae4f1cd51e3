package studio.backlot.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.database.Notifications;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.kafka.KafkaOut;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class ReplicasIT {

    private static final OrgId ORG = new OrgId("replicas");
    private static final int PROJECTS = 8;
    private static final int EACH = 25;

    @Inject
    TenantTransactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Plumbing plumbing;

    @Inject
    Notifications notifications;

    @Inject
    KafkaOut kafkaOut;

    @Inject
    ObjectStore store;

    @Test
    void three_relays_publish_every_event_once_and_in_the_order_of_its_key() {
        List<OutboxRelay> others = List.of(replica(), replica());
        others.forEach(OutboxRelay::start);
        try (TestKafka kafka = new TestKafka()) {
            for (int number = 0; number < EACH; number++) {
                for (int project = 0; project < PROJECTS; project++) {
                    publish(poster("project-" + project, number + 1));
                }
            }

            Map<String, List<Integer>> byProject =
                    kafka.awaitAll(PosterComposed.class, ORG.value(), poster -> true, PROJECTS * EACH).stream()
                            .collect(groupingBy(
                                    poster -> poster.production().project().value(),
                                    mapping(PosterComposed::width, toList())));

            assertThat(byProject).hasSize(PROJECTS);
            assertThat(byProject.values()).allSatisfy(widths -> assertThat(widths)
                    .isEqualTo(IntStream.rangeClosed(1, EACH).boxed().toList()));
        } finally {
            others.forEach(OutboxRelay::stop);
        }
    }

    private OutboxRelay replica() {
        return new OutboxRelay(plumbing, notifications, kafkaOut, store, "note", Duration.ofMillis(5));
    }

    private void publish(PosterComposed poster) {
        transactions.await(ORG, session -> outbox.publish(session, ORG, poster));
    }

    private static PosterComposed poster(String project, int width) {
        return new PosterComposed(
                new ProductionRef(new ProjectId(project), 1), new AssetRef("0".repeat(64), "image/png", 1), width, 1);
    }
}
