package studio.backlot.story.script.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.film.Absent;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.story.StoryError;
import studio.backlot.story.fountain.Legibility;
import studio.backlot.story.script.Block;
import studio.backlot.story.script.Blocks;
import studio.backlot.story.script.Commission;
import studio.backlot.story.script.Genre;
import studio.backlot.story.script.Script;
import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.script.ScriptKind;
import studio.backlot.story.script.WriterEngine;
import studio.backlot.story.script.db.PostgresScripts;
import studio.backlot.story.script.work.WritingDesk;

/** Scripts over REST. */
@Path("/api/v1/scripts")
@Tag(name = "Scripts")
class ScriptResource {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresScripts scripts;
    private final WritingDesk desk;

    ScriptResource(Caller caller, TenantTransactions transactions, PostgresScripts scripts, WritingDesk desk) {
        this.caller = caller;
        this.transactions = transactions;
        this.scripts = scripts;
        this.desk = desk;
    }

    /** What a script is to be; everything but the logline has a default. */
    @Schema(name = "ScriptBrief")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Wish(
            Optional<ScriptKind> kind,
            Optional<@Size(max = 200) String> title,
            @NotBlank @Size(max = 1000) String logline,
            Optional<Genre> genre,

            @Size(max = 12)
            List<
                            @Pattern(regexp = ".*\\p{L}.*", message = "expected a name with a letter in it")
                            @Size(max = 60) String>
                    characters,

            Optional<@Min(1) @Max(120) Integer> minutes,
            Optional<@Size(max = 200) String> tone,
            Optional<Long> seed,

            @Schema(description = "Who writes; the deployment's writer when absent.")
            Optional<WriterEngine> engine) {

        Wish {
            characters = Absent.list(characters);
        }

        ScriptBrief brief() {
            return new ScriptBrief(
                    kind.orElse(ScriptKind.FILM),
                    title,
                    logline,
                    genre.orElse(Genre.DRAMA),
                    characters,
                    minutes.orElse(8),
                    tone,
                    seed.orElse(0L));
        }
    }

    /** A new version of a script. */
    @Schema(name = "NewScriptVersion")
    record Revision(@NotBlank String fountain, @Min(1) int basedOn, Optional<@Size(max = 500) String> note) {}

    @POST
    @RolesAllowed({"admin", "producer", "director", "writer"})
    @Idempotent
    @Operation(
            summary = "Draft a script",
            description =
                    "A structured draft in Fountain, labelled as a draft and with who wrote it. Templates write at once, and the same brief"
                            + " and seed are the same draft. A language model takes minutes: its script is there at once, without a"
                            + " version, and its writer's status becomes written or failed. The same order again is the same script;"
                            + " one that failed is tried anew.")
    @APIResponse(
            responseCode = "201",
            description = "It is written.",
            content = @Content(schema = @Schema(implementation = Script.class)))
    @APIResponse(
            responseCode = "202",
            description = "A language model is at it; Location names the script.",
            content = @Content(schema = @Schema(implementation = Script.class)))
    @APIResponse(responseCode = "503", description = "The writer is not set up.")
    public Uni<Response> draft(@Valid Wish wish) {
        return desk.order(caller.org(), caller.subject(), wish.brief(), wish.engine())
                .map(script -> Response.status(status(script.writer().status()))
                        .location(URI.create("/api/v1/scripts/" + script.id()))
                        .entity(script)
                        .build());
    }

    private static Response.Status status(Commission.Status writing) {
        return switch (writing) {
            case WRITTEN -> Response.Status.CREATED;
            case WRITING, FAILED -> Response.Status.ACCEPTED;
        };
    }

    @GET
    @Operation(summary = "List the organisation's scripts")
    public Uni<List<PostgresScripts.Listed>> list(
            @QueryParam("after") Optional<String> after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return transactions.in(caller.org(), session -> scripts.list(after, limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Show a script with its latest version",
            description =
                    "While a language model is at it there is none; a draft that failed says why in its writer's problem.")
    public Uni<Script> show(String id) {
        return transactions.in(caller.org(), session -> scripts.find(caller.org(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"admin", "producer", "director", "writer"})
    @Operation(summary = "Write a new version", description = "Refused when somebody else has written one since.")
    public Uni<Script> revise(String id, @Valid Revision revision) {
        Legibility.objection(revision.fountain()).ifPresent(objection -> {
            throw new ProblemException(StoryError.UNREADABLE_SCRIPT, objection);
        });
        return transactions.in(
                caller.org(),
                session -> scripts.revise(
                        session,
                        caller.org(),
                        caller.subject(),
                        id,
                        revision.basedOn(),
                        revision.fountain(),
                        revision.note()));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "A script's history, latest first")
    public Uni<List<Script.Version>> versions(String id) {
        return transactions.in(caller.org(), session -> scripts.versions(caller.org(), id));
    }

    @GET
    @Path("/{id}/versions/{number}")
    @Produces("text/plain; charset=UTF-8")
    @Operation(summary = "A version as a Fountain file")
    public Uni<String> version(String id, int number) {
        return transactions.in(caller.org(), session -> scripts.fountain(caller.org(), id, number));
    }

    @GET
    @Path("/{id}/blocks")
    @Operation(summary = "The latest version as a tree of blocks")
    public Uni<List<Block>> blocks(String id) {
        return show(id).map(script -> script.fountain().map(Blocks::of).orElse(List.of()));
    }
}
