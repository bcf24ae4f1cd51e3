package studio.backlot.preproduction.review.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.outbox.EventIds;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.preproduction.PreproductionError;
import studio.backlot.preproduction.greenlight.db.PostgresRevisions;
import studio.backlot.preproduction.review.Review;
import studio.backlot.preproduction.review.db.ReviewTable;

/** Reviews of takes. */
@Path("/api/v1")
@Tag(name = "Reviews", description = "What people decide about takes.")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final String PATH = "/productions/{name}/shots/{shot}/reviews";

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresRevisions revisions;
    private final ReviewTable reviews;
    private final Outbox outbox;
    private final EventIds ids;
    private final Clock clock;

    ReviewResource(
            Caller caller,
            TenantTransactions transactions,
            PostgresRevisions revisions,
            ReviewTable reviews,
            Outbox outbox,
            EventIds ids,
            Clock clock) {
        this.caller = caller;
        this.transactions = transactions;
        this.revisions = revisions;
        this.reviews = reviews;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "Decide about a take",
            description =
                    "retake films another one with the notes; circle puts the take into the cut. What became of it, or"
                            + " why it was refused, is at /shots/{project@revision:shot}/reviews.")
    @APIResponse(responseCode = "201", description = "Decided and published")
    @APIResponse(responseCode = "404", description = "There is no such production or shot")
    @APIResponse(responseCode = "422", description = "The decision is not valid")
    public Uni<Response> decide(
            @PathParam("name") String name, @PathParam("shot") String shot, @NotNull @Valid NewReview body) {
        OrgId org = caller.org();
        String reviewer = caller.subject();
        if (!body.take().matches(Pattern.quote(shot) + "-[1-9][0-9]{0,8}")) {
            throw new ProblemException(
                    KitError.INVALID,
                    "See the violations.",
                    List.of(Violation.at("/take", "expected a take of shot " + shot + ", such as " + shot + "-1")));
        }
        return transactions
                .in(org, session -> find(session, org, name, shot, body.revision())
                        .map(found -> new Review(
                                ids.next(),
                                decision(found, body, reviewer),
                                clock.instant().truncatedTo(ChronoUnit.MICROS)))
                        .call(review -> reviews.add(session, org, review))
                        .call(review -> outbox.publish(session, org, review.decided())))
                .map(review -> Response.created(
                                URI.create("/api/v1/productions/" + name + "/shots/" + shot + "/reviews"))
                        .entity(ReviewView.of(review))
                        .build());
    }

    @GET
    @Path(PATH)
    @Operation(summary = "The reviews of a shot", description = "Of the newest revision unless it is said.")
    @APIResponse(responseCode = "404", description = "There is no such production or shot")
    public Uni<List<ReviewView>> list(
            @PathParam("name") String name,
            @PathParam("shot") String shot,
            @QueryParam("revision") @Min(1) @Nullable Integer revision) {
        OrgId org = caller.org();
        return transactions.in(org, session -> find(session, org, name, shot, Optional.ofNullable(revision))
                .chain(found -> reviews.of(
                        session, org, found.production(), found.shot().id()))
                .map(decided -> decided.stream().map(ReviewView::of).toList()));
    }

    private static ReviewDecided decision(Found found, NewReview body, String reviewer) {
        return new ReviewDecided(
                found.production(),
                found.shot().scene(),
                found.shot().id(),
                body.take(),
                body.decision(),
                body.notes(),
                body.region(),
                body.range(),
                reviewer);
    }

    private Uni<Found> find(Mutiny.Session session, OrgId org, String name, String shot, Optional<Integer> revision) {
        ProjectId project;
        try {
            project = new ProjectId(name);
        } catch (IllegalArgumentException notAName) {
            throw unknown(name);
        }
        return revision.map(number -> revisions.find(session, org, new ProductionRef(project, number)))
                .orElseGet(() -> revisions.newest(session, org, name))
                .map(known -> known.flatMap(found -> found.storyboard()).orElseThrow(() -> unknown(name)))
                .map(storyboard -> storyboard.shots().stream()
                        .filter(one -> one.id().value().equals(shot))
                        .findFirst()
                        .map(one -> new Found(storyboard.production(), one))
                        .orElseThrow(() -> new ProblemException(
                                KitError.NOT_FOUND, "There is no shot %s in '%s'.".formatted(shot, name))));
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                PreproductionError.UNKNOWN_PROJECT, "There is no such revision of '%s'.".formatted(name));
    }

    private record Found(ProductionRef production, Shot shot) {}
}
