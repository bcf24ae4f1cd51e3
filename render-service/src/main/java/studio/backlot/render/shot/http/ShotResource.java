package studio.backlot.render.shot.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.shot.work.FilmingWaits;
import studio.backlot.render.shot.work.Floor;

/** Shots over REST. */
@Path("/api/v1")
@Tag(name = "Shots")
@Produces(MediaType.APPLICATION_JSON)
public class ShotResource {
    private static final int MOST = 1000;

    private final ShotTable shots;
    private final SketchFloor sketches;
    private final Floor floor;
    private final FilmingWaits waits;
    private final TenantTransactions transactions;
    private final Caller caller;

    ShotResource(
            ShotTable shots,
            SketchFloor sketches,
            Floor floor,
            FilmingWaits waits,
            TenantTransactions transactions,
            Caller caller) {
        this.shots = shots;
        this.sketches = sketches;
        this.floor = floor;
        this.waits = waits;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @Path("/production/generate-shot")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Idempotent
    @Operation(
            summary = "Make a shot",
            description =
                    "With a brief: a new shot, on a rehearsal stage or in the world of an existing shot. With project"
                            + " and shot alone: that shot again, if it had failed; a take that is there is kept.")
    @APIResponse(responseCode = "202", description = "Asked for; the Location tells how far it is")
    @APIResponse(responseCode = "404", description = "There is no such shot")
    @APIResponse(responseCode = "422", description = "The request is not valid")
    public Uni<Response> generate(@NotNull @Valid GenerateShot asked) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> base(session, org, asked)
                        .chain(base -> asked.brief().isPresent()
                                ? sketches.sketch(
                                        session,
                                        org,
                                        Sketching.request(asked, asked.brief().get(), base, sketches.id()))
                                : again(session, org, base.orElseThrow(ShotResource::nothingAsked))))
                .map(ref -> Response.accepted()
                        .location(URI.create("/api/v1/shots/" + ref))
                        .build());
    }

    @GET
    @Path("/shots/{id}")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "How far a shot is, and its take")
    public Uni<ShotView> get(@PathParam("id") String id) {
        OrgId org = caller.org();
        ShotRef ref = ShotRef.parse(id).orElseThrow(() -> unknown(id));
        return transactions.in(org, session -> shots.find(session, org, ref).chain(row -> {
            ShotRow found = row.orElseThrow(() -> unknown(id));
            return floor.missing(session, org, found).chain(missing -> waits.of(session, org, found)
                    .map(keys -> ShotView.of(
                            found,
                            Stream.concat(missing.stream(), keys.stream()).toList())));
        }));
    }

    @GET
    @Path("/shots")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "The shots of a production, newest revision first")
    public Uni<List<ShotView>> list(@QueryParam("project") @Nullable String project) {
        OrgId org = caller.org();
        ProjectId named = name(project);
        return transactions
                .in(org, session -> shots.inProject(session, org, named, MOST))
                .map(rows ->
                        rows.stream().map(row -> ShotView.of(row, List.of())).toList());
    }

    private Uni<ShotRef> again(Mutiny.Session session, OrgId org, ShotRequested request) {
        return floor.requested(session, org, request)
                .replaceWith(new ShotRef(request.production(), request.shot().id()));
    }

    private Uni<Optional<ShotRequested>> base(Mutiny.Session session, OrgId org, GenerateShot asked) {
        if (asked.shot().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        ShotId shot = asked.shot().get();
        ProjectId project = asked.project().orElseThrow(() -> invalid("/project", "name the project of shot " + shot));
        return shots.latest(session, org, project, shot.value())
                .chain(row -> shots.request(session, row.orElseThrow(() -> unknown(project + ":" + shot)).id)
                        .map(Optional::of));
    }

    private static ProjectId name(@Nullable String project) {
        if (project == null) {
            throw invalid("", "the query has to say which project, as ?project=name");
        }
        try {
            return new ProjectId(project);
        } catch (IllegalArgumentException notAName) {
            throw new ProblemException(KitError.NOT_FOUND, "There is no project of that name.");
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(KitError.NOT_FOUND, "There is no shot " + id + ".");
    }

    private static ProblemException nothingAsked() {
        return invalid("/brief", "give a brief, or project and shot of what is to be made again");
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(KitError.INVALID, "See the violations.", List.of(Violation.at(pointer, detail)));
    }
}
