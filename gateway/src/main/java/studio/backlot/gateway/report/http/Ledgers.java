package studio.backlot.gateway.report.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.gateway.forward.Service;
import studio.backlot.gateway.forward.http.Services;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.http.InternalTokens;
import studio.backlot.gateway.report.Ledger;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.trace.Trace;

/** Asks the render service for a production's continuity ledger. A report without it is still a report. */
@ApplicationScoped
class Ledgers {
    private static final Logger LOG = Logger.getLogger(Ledgers.class);

    /** Films have at most five thousand shots; more entries come of retakes. */
    private static final int MOST_PAGES = 20;

    private final Services services;
    private final InternalTokens tokens;

    Ledgers(Services services, InternalTokens tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    Ledger of(Principal caller, ProductionRef production) {
        List<JsonNode> pages = new ArrayList<>();
        Optional<Long> after = Optional.of(0L);
        while (after.isPresent() && pages.size() < MOST_PAGES) {
            Optional<JsonNode> page = page(caller, production, after.get());
            page.ifPresent(pages::add);
            after = page.filter(found -> found.hasNonNull("next"))
                    .map(found -> found.path("next").asLong());
        }
        return Ledger.of(pages);
    }

    private Optional<JsonNode> page(Principal caller, ProductionRef production, long after) {
        String path = "/api/v1/productions/%s/ledger?revision=%d&after=%d&limit=1000"
                .formatted(production.project(), production.revision(), after);
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + tokens.issue(caller),
                "Accept",
                "application/json",
                "traceparent",
                Trace.current());
        try {
            Services.Answer answer = services.exchange(Service.RENDER, HttpMethod.GET, path, headers, Buffer.buffer())
                    .await()
                    .indefinitely();
            return answer.status() == 200
                    ? Optional.of(Json.read(answer.body().getBytes(), JsonNode.class))
                    : Optional.empty();
        } catch (ProblemException | JacksonException silent) {
            LOG.infof("The report of %s has no ledger: %s", production, silent.getMessage());
            return Optional.empty();
        }
    }
}
