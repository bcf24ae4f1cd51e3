package studio.backlot.render.bill.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.bill.FilmBill;
import studio.backlot.render.bill.db.BillTable;

/** What films have cost so far. */
@Path("/api/v1")
@Tag(name = "Budgets", description = "What may be spent on models.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
public class BillResource {
    private final BillTable bills;
    private final TenantTransactions transactions;
    private final Caller caller;

    BillResource(BillTable bills, TenantTransactions transactions, Caller caller) {
        this.bills = bills;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/productions/{name}/bill")
    @Operation(
            summary = "What a film has cost so far, and what is held for it",
            description =
                    "By scene, shot, and paid call or picture, and beside the shots by medium. Of all revisions together, because a"
                            + " take that is kept was paid by the revision that filmed it, unless one is said. Empty"
                            + " while nothing was held or paid, also of a name that no production has.")
    @APIResponse(responseCode = "404", description = "No production can have this name")
    public Uni<FilmBill> bill(
            @PathParam("name") String name, @QueryParam("revision") @Min(1) @Nullable Integer revision) {
        ProjectId project = project(name);
        return transactions.in(
                caller.org(), session -> bills.bill(session, caller.org(), project, Optional.ofNullable(revision)));
    }

    private static ProjectId project(String name) {
        try {
            return new ProjectId(name);
        } catch (IllegalArgumentException notAName) {
            throw new ProblemException(KitError.NOT_FOUND, "There is no production '%s'.".formatted(name));
        }
    }
}
