package studio.backlot.render.footage.gap.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.footage.gap.Gap;
import studio.backlot.render.footage.gap.Gap.Asked;
import studio.backlot.render.footage.gap.Gap.Lack;
import studio.backlot.render.shot.db.RequestedShot;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;

/** What a production lacks, over REST. */
@Path("/api/v1")
@Tag(name = "Footage")
@Produces(MediaType.APPLICATION_JSON)
public class GapResource {
    private final ShotTable shots;
    private final TenantTransactions transactions;
    private final Caller caller;

    GapResource(ShotTable shots, TenantTransactions transactions, Caller caller) {
        this.shots = shots;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/productions/{name}/footage/gaps")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Blocking
    @Operation(
            summary = "The shots of the newest revision that lack a take, or footage",
            description = "Each with a proposal of what to film for it. With lacks=take only those without a take.")
    @APIResponse(responseCode = "404", description = "No shot of that production was ever asked for")
    public List<Gap> gaps(@PathParam("name") String name, @QueryParam("lacks") @Nullable String lacks) {
        OrgId org = caller.org();
        ProjectId project = named(name);
        List<RequestedShot> rows = transactions.await(org, session -> shots.newest(session, org, project));
        if (rows.isEmpty()) {
            throw unknown(name);
        }
        return Gap.in(rows.stream().map(GapResource::asked).toList()).stream()
                .filter(gap -> !"take".equals(lacks) || gap.lacks() == Lack.TAKE)
                .toList();
    }

    private static Asked asked(RequestedShot shot) {
        ShotRow row = shot.row();
        return new Asked(shot.request(), lack(row), row.whyFailed().map(ShotRow.ShotFailure::detail));
    }

    private static Optional<Lack> lack(ShotRow row) {
        Optional<ShotRendered> rendered = row.rendering();
        if (rendered.isEmpty()) {
            return Optional.of(Lack.TAKE);
        }
        return rendered.get().facts().footage().isPresent() ? Optional.empty() : Optional.of(Lack.FOOTAGE);
    }

    private static ProjectId named(String name) {
        try {
            return new ProjectId(name);
        } catch (IllegalArgumentException notAName) {
            throw unknown(name);
        }
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(KitError.NOT_FOUND, "No shot of %s was ever asked for.".formatted(name));
    }
}
