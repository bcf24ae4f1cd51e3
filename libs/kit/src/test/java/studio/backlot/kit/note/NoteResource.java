package studio.backlot.kit.note;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;

/** Notes over REST. */
@Path("/api/v1/notes")
class NoteResource {

    private final Caller caller;
    private final TenantTransactions transactions;

    NoteResource(Caller caller, TenantTransactions transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    /** What a note is made of. */
    record Draft(String id, @Valid Content content) {}

    /** What it says, and how often. */
    record Content(@NotBlank String text, @Positive int times, Optional<String> colour) {}

    /** A note as it is shown. */
    record View(String id, String text) {}

    @POST
    @RolesAllowed("writer")
    @Idempotent
    public Uni<Response> create(@Valid Draft draft) {
        return transactions
                .in(caller.org(), session -> Note.of(
                                caller.org().value(),
                                draft.id(),
                                draft.content().text())
                        .persist())
                .replaceWith(() -> Response.created(URI.create("/api/v1/notes/" + draft.id()))
                        .entity(new View(draft.id(), draft.content().text()))
                        .build());
    }

    @GET
    @Path("/{id}")
    public Uni<View> note(String id) {
        return transactions
                .in(
                        caller.org(),
                        session -> Note.<Note>findById(new Note.Key(caller.org().value(), id)))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(KitError.NOT_FOUND, "There is no note '%s'.".formatted(id)))
                .map(note -> new View(note.id, note.text));
    }

    @GET
    @Path("/broken")
    public Uni<View> broken() {
        throw new IllegalStateException("secret internals");
    }
}
