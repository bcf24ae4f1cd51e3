package studio.backlot.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class ClaimsIT {

    private static final String KIND = "nobody-works-on-these";

    @Inject
    TenantTransactions transactions;

    @Inject
    Tasks tasks;

    @Inject
    Claims claims;

    @Test
    void a_worker_never_claims_more_than_it_asks_for() {
        OrgId org = new OrgId("claims");
        for (int number = 0; number < 40; number++) {
            String key = "key-" + number;
            transactions.await(org, session -> tasks.submit(session, org, KIND, key, "work"));
        }

        List<String> claimed = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            List<Claim> claim = claims.claim(KIND, 1);
            assertThat(claim).hasSize(1);
            claimed.add(claim.getFirst().key());
        }

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claims.claim(KIND, 1)).isEmpty();
    }

    @Test
    void it_is_known_of_each_kind_when_the_next_task_of_anybody_is_due() {
        String others = KIND + "-either";
        submit("waits", new Tasks.Later(others, "in-an-hour", Duration.ofHours(1)));
        assertThat(claims.pauses(List.of(others, KIND + "-at-all")))
                .containsOnlyKeys(others)
                .hasEntrySatisfying(others, pause -> assertThat(pause)
                        .isGreaterThan(Duration.ofMinutes(50))
                        .isLessThanOrEqualTo(Duration.ofHours(1)));

        submit("hurries", new Tasks.Later(others, "now", Duration.ZERO));
        assertThat(claims.pauses(List.of(others)).get(others)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(claims.claim(others, 1)).hasSize(1);
        assertThat(claims.pauses(List.of(others)).get(others))
                .as("until the lease ends")
                .isPositive()
                .isLessThan(Duration.ofMinutes(1));
    }

    private void submit(String org, Tasks.Later later) {
        transactions.await(new OrgId(org), session -> tasks.submit(session, new OrgId(org), later, "work"));
    }
}
