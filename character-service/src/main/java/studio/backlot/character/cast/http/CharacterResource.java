package studio.backlot.character.cast.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import studio.backlot.character.cast.Casting;
import studio.backlot.character.cast.Lock;
import studio.backlot.character.cast.Mode;
import studio.backlot.character.cast.Purpose;
import studio.backlot.character.cast.Stage;
import studio.backlot.character.cast.db.PostgresCharacters;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;

/** Characters over REST. */
@Path("/api/v1/characters")
@Tag(name = "Characters")
class CharacterResource {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresCharacters characters;

    CharacterResource(Caller caller, TenantTransactions transactions, PostgresCharacters characters) {
        this.caller = caller;
        this.transactions = transactions;
        this.characters = characters;
    }

    /** A character that is to be locked. */
    @Schema(name = "NewCharacter")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NewCharacter(
            CharacterId id,
            @NotBlank String name,
            Optional<Mode> mode,
            Optional<Purpose> purpose,
            Optional<Stage> stage,
            Dna dna) {}

    /** How far a version is to be. */
    @Schema(name = "NewStage")
    record NewStage(Stage stage) {}

    @POST
    @RolesAllowed({"admin", "producer", "director", "writer"})
    @Idempotent
    @Operation(
            summary = "Lock a character",
            description = "Makes the character, or a new version of it when the DNA differs from every locked version.")
    @APIResponse(
            responseCode = "201",
            description = "A new version was locked.",
            content = @Content(schema = @Schema(implementation = CharacterView.class)))
    @APIResponse(
            responseCode = "200",
            description = "This DNA was already locked.",
            content = @Content(schema = @Schema(implementation = CharacterView.class)))
    public Uni<Response> lock(@Valid NewCharacter wish) {
        Casting casting = new Casting(
                wish.id(),
                wish.name(),
                wish.mode(),
                wish.purpose(),
                wish.dna(),
                wish.stage().orElse(Stage.CONCEPT));
        return transactions.in(
                caller.org(),
                session -> characters.lock(session, caller.org(), casting).chain(lock -> characters
                        .find(caller.org(), casting.id())
                        .map(character -> answer(lock, CharacterView.of(character)))));
    }

    @GET
    @Operation(summary = "List the organisation's characters")
    public Uni<CharacterView.Page> list(
            @QueryParam("after") Optional<CharacterId> after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return transactions
                .in(caller.org(), session -> characters.list(after, limit))
                .map(found -> found.stream().map(CharacterView::of).toList())
                .map(views -> new CharacterView.Page(views, next(views, limit)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a character with its versions")
    public Uni<CharacterView> show(CharacterId id) {
        return transactions
                .in(caller.org(), session -> characters.find(caller.org(), id))
                .map(CharacterView::of);
    }

    @GET
    @Path("/{id}/versions")
    @Operation(summary = "List a character's versions")
    public Uni<List<CharacterView.Version>> versions(CharacterId id) {
        return show(id).map(CharacterView::versions);
    }

    @PUT
    @Path("/{id}/versions/{version}/stage")
    @RolesAllowed({"admin", "producer", "director"})
    @Operation(summary = "Take a version forward: concept, casting, final")
    public Uni<CharacterView.Version> forward(CharacterId id, int version, NewStage wish) {
        return transactions
                .in(
                        caller.org(),
                        session -> characters.change(caller.org(), id, version, each -> each.at(wish.stage())))
                .map(CharacterView.Version::of);
    }

    private static Response answer(Lock lock, CharacterView view) {
        Response.ResponseBuilder answer =
                switch (lock) {
                    case Lock.New _ -> Response.created(URI.create("/api/v1/characters/" + view.id()));
                    case Lock.Known _ -> Response.ok();
                };
        return answer.entity(view).build();
    }

    private static Optional<CharacterId> next(List<CharacterView> page, int limit) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(page.getLast().id());
    }
}
