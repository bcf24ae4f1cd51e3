package studio.backlot.render.job.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.Orders;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.credential.KeyWaits;

class JobViewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void what_was_paid_beyond_the_price_is_shown_and_nothing_when_it_was_kept() {
        JsonNode dear = view("2.00 USD");
        assertThat(dear.path("price").textValue()).isEqualTo("1.60 USD");
        assertThat(dear.path("paid").textValue()).isEqualTo("2.00 USD");
        assertThat(dear.path("beyond").textValue()).isEqualTo("0.40 USD");
        assertThat(view("1.60 USD").has("beyond")).isFalse();
    }

    private static JsonNode view(String charged) {
        Job job = Orders.job("view")
                .submitting(NOW)
                .submitted(new Operation("job-1"), NOW)
                .succeeded(List.of(new AssetRef("ab".repeat(32), "video/mp4", 7)), Optional.of(Money.of(charged)), NOW);
        return Json.mapper().valueToTree(JobView.of(job, new KeyWaits(Map.of(), Map.of())));
    }
}
