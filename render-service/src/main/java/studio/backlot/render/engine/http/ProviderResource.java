package studio.backlot.render.engine.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.engine.Buying;
import studio.backlot.render.engine.work.Candidates;
import studio.backlot.render.engine.work.ModelEngines;
import studio.backlot.render.prompt.work.Catalogues;
import studio.backlot.render.prompt.work.Requests;
import studio.backlot.render.route.Routing;

/** Models that film, and which of them a shot would be given to. */
@Path("/api/v1")
@Tag(name = "Providers", description = "Models that film for money, what they cost and how they do.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
public class ProviderResource {
    private final Catalogues catalogues;
    private final Candidates candidates;
    private final ModelEngines engines;
    private final Requests requests;
    private final TenantTransactions transactions;
    private final Caller caller;
    private final Clock clock;

    ProviderResource(
            Catalogues catalogues,
            Candidates candidates,
            ModelEngines engines,
            Requests requests,
            TenantTransactions transactions,
            Caller caller,
            Clock clock) {
        this.catalogues = catalogues;
        this.candidates = candidates;
        this.engines = engines;
        this.requests = requests;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/providers")
    @Operation(summary = "The models that film: status, prices, health, and whether there are credentials for them")
    public Uni<List<ProviderView>> providers() {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> catalogues.of(session, org).chain(now -> candidates.of(session, org, now)))
                .map(all -> all.stream()
                        .flatMap(candidate -> ProviderView.of(candidate, clock.instant()).stream())
                        .toList());
    }

    @GET
    @Path("/shots/{id}/route")
    @Blocking
    @Operation(
            summary = "Which model a shot would be given to, and why",
            description = "Each model with its points, or with what speaks against it. Nothing is asked or paid.")
    @APIResponse(responseCode = "404", description = "There is no such shot")
    @APIResponse(responseCode = "409", description = "The shot still waits for its lines or for the shot before")
    public Routing route(@PathParam("id") String id) {
        OrgId org = caller.org();
        Requests.Gathered gathered =
                requests.sketched(org, transactions.await(org, session -> requests.gather(session, org, id)));
        Buying buying = transactions.await(org, session -> engines.buying(session, org));
        return buying.route(new Buying.Shopping(
                gathered.request(),
                gathered.scripted(),
                gathered.supply(),
                gathered.context(),
                engines.choice(gathered.request(), gathered.scripted())));
    }
}
