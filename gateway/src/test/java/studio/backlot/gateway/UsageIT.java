package studio.backlot.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class UsageIT {
    @TestHTTPResource("/")
    URI gateway;

    private OneProduction production;

    @BeforeEach
    void open() {
        production = new OneProduction(gateway);
    }

    @AfterEach
    void close() {
        production.close();
    }

    @Test
    void usage_is_counted_once_from_the_events() {
        production.make();
        production.film().all().forEach(event -> production.publish(event));
        await().atMost(OneProduction.PATIENCE).untilAsserted(() -> production
                .asAdmin()
                .get("/api/v1/usage?production=" + production.name())
                .then()
                .statusCode(200)
                .body("totals.find { it.meter == 'film-seconds' }.quantity", equalTo(64.0f)));
        production
                .asAdmin()
                .get("/api/v1/usage")
                .then()
                .body("totals.find { it.meter == 'shots-rendered' }.quantity", notNullValue())
                .body("totals.find { it.meter == 'bytes-stored' }.entries", equalTo(27));
    }

    @Test
    void a_tool_reports_its_own_usage() {
        Map<String, Object> report =
                Map.of("meter", "gpu-seconds", "quantity", 12.5, "unit", "s", "production", production.name());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            production
                    .asAdmin()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(report)
                    .post("/api/v1/usage")
                    .then()
                    .statusCode(201);
        }
        production
                .asAdmin()
                .get("/api/v1/usage")
                .then()
                .body("totals.find { it.meter == 'gpu-seconds' }.quantity", equalTo(12.5f));
        production
                .asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("meter", "X!", "quantity", -1, "unit", "s"))
                .post("/api/v1/usage")
                .then()
                .statusCode(422)
                .body("violations", hasSize(2));
        production.asAdmin().get("/api/v1/usage?from=yesterday").then().statusCode(422);
    }
}
