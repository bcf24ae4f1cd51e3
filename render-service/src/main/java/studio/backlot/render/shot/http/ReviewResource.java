package studio.backlot.render.shot.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.db.ReviewTable;

/** What became of reviews, over REST. */
@Path("/api/v1")
@Tag(name = "Shots")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
    private final ReviewTable reviews;
    private final TenantTransactions transactions;
    private final Caller caller;

    ReviewResource(ReviewTable reviews, TenantTransactions transactions, Caller caller) {
        this.reviews = reviews;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/shots/{id}/reviews")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "What became of the decisions about a shot's takes, the first first",
            description =
                    "Each is done, refused with the reason, or waits for what it needs; also of a shot that was not"
                            + " asked for yet.")
    @APIResponse(responseCode = "404", description = "That is not the name of a shot")
    public Uni<List<ReviewView>> of(@PathParam("id") String id) {
        OrgId org = caller.org();
        ShotRef ref = ShotRef.parse(id)
                .orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There is no shot " + id + "."));
        return transactions
                .in(org, session -> reviews.of(session, org, ref))
                .map(rows -> rows.stream().map(ReviewView::of).toList());
    }
}
