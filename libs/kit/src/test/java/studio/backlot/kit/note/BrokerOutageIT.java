package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class BrokerOutageIT {

    private static final OrgId ORG = new OrgId("outage");
    private static final ProductionRef PRODUCTION = new ProductionRef(new ProjectId("outage"), 1);

    @Inject
    TenantTransactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Test
    void what_is_promised_while_the_broker_is_dead_is_published_in_order_and_events_are_consumed_again() {
        TestKafka.killBroker();
        List<Integer> widths = IntStream.rangeClosed(1, 20).boxed().toList();
        widths.forEach(this::publish);

        try (TestKafka kafka = new TestKafka()) {
            assertThat(kafka.awaitAll(PosterComposed.class, ORG.value(), poster -> true, widths.size()))
                    .extracting(PosterComposed::width)
                    .isEqualTo(widths);
            String id = kafka.publish(ORG.value(), drawn()).toString();
            Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(notes.text(ORG.value(), id))
                    .contains("sarah"));
        }
    }

    private void publish(int width) {
        PosterComposed poster = new PosterComposed(PRODUCTION, asset(), width, 1);
        transactions.await(ORG, session -> outbox.publish(session, ORG, poster));
    }

    private static PortraitDrawn drawn() {
        return new PortraitDrawn(PRODUCTION, new CharacterId("sarah"), 1, asset(), Optional.empty());
    }

    private static AssetRef asset() {
        return new AssetRef("0".repeat(64), "image/png", 1);
    }
}
