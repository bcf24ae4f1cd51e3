package studio.backlot.kit.forget;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class ForgettingIT {
    private static final OrgId ONE = new OrgId("forgetful");
    private static final OrgId OTHER = new OrgId("forgetful-too");

    @Inject
    TenantTransactions transactions;

    @Inject
    Forgetting forgetting;

    @Test
    void what_can_come_again_is_remembered_and_nothing_else() {
        for (OrgId org : List.of(ONE, OTHER)) {
            consumed(org, Duration.ofDays(46));
            consumed(org, Duration.ofDays(44));
            answered(org, "old", Duration.ofDays(8));
            answered(org, "young", Duration.ofDays(6));
        }
        assertThat(forgetting.forget()).isEqualTo(4);
        for (OrgId org : List.of(ONE, OTHER)) {
            assertThat(rows(org, "inbox")).isEqualTo(1);
            assertThat(rows(org, "idempotency")).isEqualTo(1);
        }
        assertThat(forgetting.forget()).isZero();
    }

    @Test
    void more_than_one_batch_goes_at_once() {
        OrgId org = new OrgId("forgetful-of-much");
        change(
                org,
                "insert into inbox (org_id, consumer, event_id, received) select '%s', 'old', gen_random_uuid(), now() - interval '46 days' from generate_series(1, 12000)"
                        .formatted(org.value()));
        assertThat(forgetting.forget()).isEqualTo(12_000);
        assertThat(rows(org, "inbox")).isZero();
    }

    private void consumed(OrgId org, Duration ago) {
        change(
                org,
                "insert into inbox (org_id, consumer, event_id, received) values ('%s', 'test', '%s', now() - interval '%d seconds')"
                        .formatted(org.value(), UUID.randomUUID(), ago.toSeconds()));
    }

    private void answered(OrgId org, String key, Duration ago) {
        change(
                org,
                "insert into idempotency (org_id, key, fingerprint, created) values ('%s', '%s', 'f', now() - interval '%d seconds')"
                        .formatted(org.value(), key, ago.toSeconds()));
    }

    private void change(OrgId org, String statement) {
        transactions.await(org, session -> session.createNativeQuery(statement).executeUpdate());
    }

    private long rows(OrgId org, String table) {
        return transactions.await(org, session -> session.createNativeQuery(
                        "select count(*) from " + table + " where org_id = '" + org.value() + "'", Long.class)
                .getSingleResult());
    }
}
