package studio.backlot.render.people.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.people.Showing;
import studio.backlot.render.people.db.PeopleTable;

/** Whom hired models may show in the caller's organisation. */
@Path("/api/v1/policies/people")
@Tag(name = "Providers", description = "Models that film for money, what they cost and how they do.")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private final PeopleTable people;
    private final TenantTransactions transactions;
    private final Caller caller;

    PeopleResource(PeopleTable people, TenantTransactions transactions, Caller caller) {
        this.people = people;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** The policy. */
    public record Policy(
            @JsonPropertyDescription(
                    "Whom hired models may show: everyone, grown-ups (18 and older), or nobody. The built-in engine may draw everybody.")
            @NotNull
            Showing models) {}

    @GET
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "Whom hired models may show; everyone, where nobody has said otherwise")
    public Uni<Policy> get() {
        return transactions
                .in(caller.org(), session -> people.find(session, caller.org()))
                .map(Policy::new);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            summary = "Say whom hired models may show",
            description =
                    "From now on: shots and portraits that are not asked for yet. A shot that shows others is refused with no-model, a portrait is drawn by the built-in engine.")
    public Uni<Policy> set(@NotNull @Valid Policy policy) {
        return transactions
                .in(caller.org(), session -> people.set(session, caller.org(), policy.models()))
                .replaceWith(policy);
    }
}
