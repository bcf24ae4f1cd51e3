package studio.backlot.story.production.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.story.StoryError;
import studio.backlot.story.production.Compiled;
import studio.backlot.story.production.Production;
import studio.backlot.story.production.ProductionCompiler;
import studio.backlot.story.production.Purpose;
import studio.backlot.story.production.Revision;
import studio.backlot.story.production.db.PostgresProductions;
import studio.backlot.story.source.ProductionSource;

/** Productions as source over REST. */
@Path("/api/v1/productions/{name}")
@Tag(name = "Productions")
class ProductionResource {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresProductions productions;
    private final ProductionCompiler compiler;

    ProductionResource(
            Caller caller,
            TenantTransactions transactions,
            PostgresProductions productions,
            ProductionCompiler compiler) {
        this.caller = caller;
        this.transactions = transactions;
        this.productions = productions;
        this.compiler = compiler;
    }

    @PUT
    @Blocking
    @RolesAllowed({"admin", "producer", "director", "writer"})
    @Operation(
            summary = "Apply a production's source",
            description =
                    "Checks all files; nothing is kept unless all of them are right. The same source is the same revision,"
                            + " unless 'again' names that revision, which ended incomplete: then it is the next one."
                            + " With intent=plan it becomes a revision that is planned and not made; with a tier or some"
                            + " scenes or shots one of which only that is made.")
    @APIResponse(
            responseCode = "202",
            description = "The revision that is being made, or that this source already is.",
            content = @Content(schema = @Schema(implementation = PostgresProductions.Applied.class)))
    @APIResponse(responseCode = "422", description = "Everything that is wrong, by file, line and column.")
    public Response apply(String name, @BeanParam Wishes wishes, ProductionSource source) {
        ProjectId project = project(name);
        Purpose purpose = wishes.purpose();
        Production production =
                switch (compiler.compile(name, source)) {
                    case Compiled.Ready(Production ready) -> ready;
                    case Compiled.Refused(List<Violation> violations) -> throw refused(violations);
                };
        List<Violation> mistakes = purpose.mistakes(production);
        if (!mistakes.isEmpty()) {
            throw refused(mistakes);
        }
        PostgresProductions.Applied applied = transactions.await(
                caller.org(),
                session -> productions.apply(
                        session,
                        caller.org(),
                        project,
                        new PostgresProductions.Application(
                                caller.subject(), purpose, source, production, wishes.again())));
        return Response.accepted(applied).build();
    }

    private static ProblemException refused(List<Violation> violations) {
        String detail = violations.size() == 1
                ? "There is one thing to correct."
                : "There are %d things to correct.".formatted(violations.size());
        return new ProblemException(StoryError.INVALID_PRODUCTION, detail, violations);
    }

    @GET
    @Path("/revisions")
    @Operation(summary = "List a production's revisions, latest first")
    public Uni<List<Revision>> revisions(String name) {
        ProjectId project = project(name);
        return transactions.in(caller.org(), session -> productions.revisions(project));
    }

    @GET
    @Path("/revisions/{number}/source")
    @Operation(summary = "The files of a revision")
    public Uni<ProductionSource> source(String name, int number) {
        ProjectId project = project(name);
        return transactions.in(caller.org(), session -> productions.source(caller.org(), project, number));
    }

    private static ProjectId project(String name) {
        try {
            return new ProjectId(name);
        } catch (IllegalArgumentException unfit) {
            throw new ProblemException(
                    StoryError.INVALID_PRODUCTION,
                    "The production's name does not do.",
                    List.of(Violation.at("/name", String.valueOf(unfit.getMessage()))));
        }
    }
}
