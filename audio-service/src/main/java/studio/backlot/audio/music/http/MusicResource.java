package studio.backlot.audio.music.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.db.PostgresMusic;
import studio.backlot.audio.music.work.MusicEngines;
import studio.backlot.audio.music.work.MusicTask;
import studio.backlot.audio.music.work.Refusals;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;

/** Music composed to order. */
@Path("/api/v1/post-production/music")
@Tag(name = "Sound", description = "Voices and music to order.")
class MusicResource {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresMusic music;
    private final MusicEngines engines;
    private final Tasks tasks;

    MusicResource(
            Caller caller, TenantTransactions transactions, PostgresMusic music, MusicEngines engines, Tasks tasks) {
        this.caller = caller;
        this.transactions = transactions;
        this.music = music;
        this.engines = engines;
        this.tasks = tasks;
    }

    @POST
    @Idempotent
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "Have music composed", description = "The same order again is the same music.")
    @APIResponse(responseCode = "202", description = "Accepted; Location names the music.")
    @APIResponse(responseCode = "422", description = "The order is not valid.")
    public Uni<Response> order(@Valid MusicOrder order) {
        OrgId org = caller.org();
        Piece piece = engines.assign(order.piece());
        String key = key(piece);
        return transactions
                .in(org, session -> music.open(session, org, key, piece)
                        .chain(opened -> opened
                                ? tasks.submit(session, org, MusicTask.KIND, key, piece)
                                : Uni.createFrom().voidItem())
                        .chain(() -> music.find(session, org, key))
                        .map(found -> MusicView.of(key, found.orElseThrow())))
                .map(view -> Response.accepted(view)
                        .location(URI.create("/api/v1/post-production/music/" + view.id()))
                        .build());
    }

    private String key(Piece piece) {
        try {
            return piece.key(engines.of(piece.engine()).version());
        } catch (Unplayed unset) {
            throw Refusals.problem(unset, 1);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A piece of music: how far it is, and its sound")
    @APIResponse(responseCode = "200", description = "The music.")
    @APIResponse(responseCode = "404", description = "There is no such music.")
    public Uni<MusicView> get(@PathParam("id") String id) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> music.find(session, org, id))
                .map(found -> MusicView.of(
                        id,
                        found.orElseThrow(() -> new ProblemException(
                                AudioError.UNKNOWN_MUSIC, "There is no music '%s'.".formatted(id)))));
    }
}
