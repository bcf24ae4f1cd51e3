package studio.backlot.audio.recording.http;

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
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.audio.recording.work.Studio;
import studio.backlot.audio.recording.work.VoiceTask;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;

/** Lines spoken to order. */
@Path("/api/v1")
@Tag(name = "Sound", description = "Voices and music to order.")
class RecordingResource {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final PostgresRecordings recordings;
    private final Studio studio;
    private final Tasks tasks;

    RecordingResource(
            Caller caller, TenantTransactions transactions, PostgresRecordings recordings, Studio studio, Tasks tasks) {
        this.caller = caller;
        this.transactions = transactions;
        this.recordings = recordings;
        this.studio = studio;
        this.tasks = tasks;
    }

    @POST
    @Path("/post-production/voice")
    @Idempotent
    @RolesAllowed({"admin", "producer", "director", "editor", "writer"})
    @Operation(summary = "Have a line spoken", description = "The same line again is the same recording.")
    @APIResponse(responseCode = "202", description = "Accepted; Location names the recording.")
    @APIResponse(responseCode = "422", description = "The order is not valid, or the character has no voice yet.")
    public Uni<Response> order(@Valid VoiceOrder order) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> voice(session, org, order).chain(voice -> {
                    Line line = new Line(voice, order.manner(), order.text());
                    String key = studio.key(line);
                    return recordings
                            .open(session, org, key, line)
                            .chain(opened -> opened
                                    ? tasks.submit(session, org, VoiceTask.KIND, key, line)
                                    : Uni.createFrom().voidItem())
                            .chain(() -> recordings.find(session, org, key))
                            .map(found -> RecordingView.of(key, found.orElseThrow()));
                }))
                .map(view -> Response.accepted(view)
                        .location(URI.create("/api/v1/recordings/" + view.id()))
                        .build());
    }

    @GET
    @Path("/recordings/{id}")
    @Operation(summary = "A recording: how far it is, its sound, its mouth shapes")
    @APIResponse(responseCode = "200", description = "The recording.")
    @APIResponse(responseCode = "404", description = "There is no such recording.")
    public Uni<RecordingView> get(@PathParam("id") String id) {
        OrgId org = caller.org();
        return transactions
                .in(org, session -> recordings.find(session, org, id))
                .map(found -> RecordingView.of(id, found.orElseThrow(() -> unknown(id))));
    }

    private Uni<Voice> voice(Mutiny.Session session, OrgId org, VoiceOrder order) {
        if (order.voice().isPresent()) {
            return Uni.createFrom().item(order.voice().get().voice());
        }
        String character = order.character().orElseThrow();
        return recordings
                .voice(session, org, character)
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        AudioError.UNKNOWN_VOICE,
                        "No locked character '%s' is known. Lock it, or give a voice.".formatted(character))));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(AudioError.UNKNOWN_RECORDING, "There is no recording '%s'.".formatted(id));
    }
}
