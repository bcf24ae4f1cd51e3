package studio.backlot.marketing.campaign.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.marketing.campaign.Campaign;
import studio.backlot.marketing.campaign.db.CampaignTable;
import studio.backlot.marketing.campaign.work.Desk;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.commission.db.CommissionTable;

/** Posters and trailers of productions. */
@Path("/api/v1/marketing")
@Tag(name = "Marketing", description = "Posters and trailers")
public class MarketingResource {

    static final String JOBS = "/api/v1/marketing/jobs/";

    private final Caller caller;
    private final TenantTransactions transactions;
    private final CampaignTable campaigns;
    private final CommissionTable commissions;
    private final Desk desk;

    MarketingResource(
            Caller caller,
            TenantTransactions transactions,
            CampaignTable campaigns,
            CommissionTable commissions,
            Desk desk) {
        this.caller = caller;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.commissions = commissions;
        this.desk = desk;
    }

    @POST
    @Path("/trailer")
    @Idempotent
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "Cut a trailer", description = "The same order twice is one job.")
    @APIResponse(responseCode = "202", description = "Ordered; Location names the job.")
    public Uni<Response> trailer(TrailerOrder order) {
        return order(order.project(), order.revision(), order.wish());
    }

    @POST
    @Path("/poster")
    @Idempotent
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "Compose a poster", description = "The same order twice is one job.")
    @APIResponse(responseCode = "202", description = "Ordered; Location names the job.")
    public Uni<Response> poster(PosterOrder order) {
        return order(order.project(), order.revision(), order.wish());
    }

    @GET
    @Path("/jobs/{id}")
    @Operation(summary = "How far a trailer or poster is, and the asset once it is done")
    public Uni<CommissionView> job(@PathParam("id") UUID id) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> commissions.find(session, org, id))
                .map(found -> found.map(CommissionView::of).orElseThrow(() -> notFound("job " + id)));
    }

    @GET
    @Path("/trailers")
    @Operation(summary = "Trailers of a production, newest first")
    public Uni<List<CommissionView>> trailers(@Nullable @QueryParam("project") String project) {
        return all(project, Wish.Trailer.KIND);
    }

    @GET
    @Path("/posters")
    @Operation(summary = "Posters of a production, newest first")
    public Uni<List<CommissionView>> posters(@Nullable @QueryParam("project") String project) {
        return all(project, Wish.Poster.KIND);
    }

    private Uni<Response> order(ProjectId project, Optional<Integer> revision, Wish wish) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> campaign(session, org, project, revision)
                        .chain(campaign -> desk.order(session, org, campaign, wish))
                        .chain(commission -> commissions.find(session, org, commission.id())))
                .map(commission -> CommissionView.of(commission.orElseThrow()))
                .map(view -> Response.accepted(view)
                        .location(URI.create(JOBS + view.id()))
                        .build());
    }

    private Uni<Campaign> campaign(Mutiny.Session session, OrgId org, ProjectId project, Optional<Integer> revision) {
        return revision.map(number -> campaigns.find(session, org, production(project, number)))
                .orElseGet(() -> campaigns.newest(session, org, project))
                .map(found -> found.orElseThrow(() -> notFound("film of project " + project)));
    }

    private Uni<List<CommissionView>> all(@Nullable String name, String kind) {
        OrgId org = caller.org();
        ProjectId project = project(name);
        return transactions
                .in(org, session -> campaigns
                        .newest(session, org, project)
                        .map(known -> known.orElseThrow(() -> notFound("film of project " + project)))
                        .chain(known -> commissions.of(session, org, project, kind)))
                .map(all -> all.stream().map(CommissionView::of).toList());
    }

    private static ProductionRef production(ProjectId project, int revision) {
        if (revision < 1) {
            throw invalid("/revision", "expected 1 or more, not " + revision);
        }
        return new ProductionRef(project, revision);
    }

    private static ProjectId project(@Nullable String name) {
        try {
            return new ProjectId(name == null ? "" : name);
        } catch (IllegalArgumentException unnamed) {
            throw invalid("/project", unnamed.getMessage());
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                KitError.INVALID, "The request is not valid.", List.of(Violation.at(pointer, detail)));
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(KitError.NOT_FOUND, "There is no " + what + ".");
    }
}
