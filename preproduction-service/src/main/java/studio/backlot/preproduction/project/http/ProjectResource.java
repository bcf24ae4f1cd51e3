package studio.backlot.preproduction.project.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.preproduction.PreproductionError;
import studio.backlot.preproduction.greenlight.db.PostgresRevisions;
import studio.backlot.preproduction.project.Project;
import studio.backlot.preproduction.project.ProjectOverview;
import studio.backlot.preproduction.project.db.PostgresProjects;

/** Projects of the caller's organisation. */
@Path("/api/v1/projects")
@Tag(name = "Projects", description = "Productions, how they will be made, and what each scene needs.")
public class ProjectResource {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresProjects projects;
    private final PostgresRevisions revisions;
    private final Clock clock;

    ProjectResource(
            Caller caller,
            TenantTransactions transactions,
            PostgresProjects projects,
            PostgresRevisions revisions,
            Clock clock) {
        this.caller = caller;
        this.transactions = transactions;
        this.projects = projects;
        this.revisions = revisions;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({"admin", "producer", "director"})
    @Operation(summary = "Create a project", description = "Applying a production creates its project by itself.")
    @APIResponse(responseCode = "201", description = "Created; Location names it.")
    public Uni<Response> create(@Valid NewProject body) {
        OrgId org = caller.org();
        Project project = new Project(
                new ProjectId(body.name()),
                body.title(),
                body.description().orElse(""),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return transactions
                .in(org, session -> projects.add(session, org, project))
                .map(created -> Response.created(URI.create("/api/v1/projects/" + created.name()))
                        .entity(created)
                        .build());
    }

    @GET
    @Operation(summary = "List projects")
    public Uni<ProjectPage> list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> projects.list(session, org, after, limit + 1))
                .map(found -> ProjectPage.of(found, limit));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "A project with sets, style, shot list and breakdown of its newest revision")
    public Uni<ProjectOverview> get(@PathParam("name") String name) {
        OrgId org = caller.org();
        return transactions.in(org, session -> projects.find(session, org, new ProjectId(name))
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        PreproductionError.UNKNOWN_PROJECT, "There is no project '%s'.".formatted(name))))
                .chain(project ->
                        revisions.newest(session, org, name).map(newest -> ProjectOverview.of(project, newest))));
    }
}
