package studio.backlot.gateway.production.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.forward.Prefix;
import studio.backlot.gateway.identity.http.Callers;
import studio.backlot.gateway.production.LiveHub;
import studio.backlot.gateway.production.LiveKey;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;

/** Productions: source in, film out. */
@Path("/api/v1/productions")
@Tag(name = "Productions")
public class ProductionResource {
    private static final int LARGEST = Math.toIntExact(Prefix.SCRIPTS.limit());

    private final Caller caller;
    private final SecurityIdentity identity;
    private final Applying applying;
    private final Revisions revisions;
    private final Productions productions;
    private final LiveHub hub;
    private final Clock clock;

    ProductionResource(
            Caller caller,
            SecurityIdentity identity,
            Applying applying,
            Revisions revisions,
            Productions productions,
            LiveHub hub,
            Clock clock) {
        this.caller = caller;
        this.identity = identity;
        this.applying = applying;
        this.revisions = revisions;
        this.productions = productions;
        this.hub = hub;
        this.clock = clock;
    }

    /** The organisation's productions. */
    record Listed(List<ProductionView.Summary> productions) {}

    @PUT
    @Path("/{name}")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor", "writer"})
    @Operation(
            summary = "Apply a production's source",
            description =
                    "Body: {\"files\": {path: text}}, at most 10 MiB, the screenplay at most 4 MiB. The same source again is"
                            + " the same revision; one that ended incomplete is made once more as the next; one that failed just now is waited for, up to half a minute. Everything that is wrong with a source is said at once, with file, line and column.")
    @APIResponse(responseCode = "202", description = "Accepted; the film is being made")
    @APIResponse(responseCode = "422", description = "The source is wrong; nothing was made")
    public Uni<Response> apply(
            @PathParam("name") ProjectId name,
            @BeanParam Wishes wishes,
            @Parameter(hidden = true) @HeaderParam("Content-Length") @DefaultValue("-1") long length,
            InputStream body)
            throws IOException {
        return applying.apply(Callers.principal(identity), name, wishes, read(body, length));
    }

    @GET
    @Operation(
            summary = "The organisation's productions",
            description = "Their newest revisions, the last changed first.")
    public Uni<Listed> list() {
        return productions
                .newest(caller.org())
                .map(all ->
                        new Listed(all.stream().map(ProductionView.Summary::of).toList()));
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "Where a production stands")
    public Uni<ProductionView> status(
            @PathParam("name") ProjectId name,
            @Parameter(description = "The newest when absent") @QueryParam("revision") Optional<Integer> revision) {
        OrgId org = caller.org();
        return revisions.find(org, name, revision).chain(found -> revisions
                .find(org, name, Optional.empty())
                .map(newest -> ProductionView.of(found, newest.ref().revision())));
    }

    @GET
    @Path("/{name}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events of a revision, then live",
            description = "Replays from the start or after Last-Event-ID; ends after `done` or `incomplete`.")
    @Blocking
    public Multi<OutboundSseEvent> events(
            @PathParam("name") ProjectId name,
            @QueryParam("revision") Optional<Integer> revision,
            @HeaderParam("Last-Event-ID") Optional<String> lastEventId,
            @Parameter(description = "As Last-Event-ID, for clients that cannot send it") @QueryParam("after")
                    Optional<Long> after,
            @Context Sse sse) {
        OrgId org = caller.org();
        long start =
                lastEventId.map(ProductionResource::sequence).or(() -> after).orElse(0L);
        ProductionRef ref = revisions.await(org, name, revision).ref();
        io.vertx.core.Context context = Vertx.currentContext();
        Executor loop = command -> context.runOnContext(_ -> command.run());
        return EventStream.of(new EventStream.Source(productions, hub, clock, sse, loop), new LiveKey(org, ref), start);
    }

    /** Takes no more memory than the source has, when its length is announced. */
    private static byte[] read(InputStream body, long length) throws IOException {
        if (length > LARGEST) {
            throw tooLarge();
        }
        byte[] source = length >= 0 ? exactly(body, Math.toIntExact(length)) : body.readNBytes(LARGEST + 1);
        if (source.length > LARGEST) {
            throw tooLarge();
        }
        return source;
    }

    private static byte[] exactly(InputStream body, int length) throws IOException {
        byte[] source = new byte[length];
        int read = body.readNBytes(source, 0, length);
        return read == length ? source : Arrays.copyOf(source, read);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                GatewayError.SOURCE_TOO_LARGE,
                "A production's source has at most 10 MiB in all, its screenplay at most 4 MiB; split it into several productions.");
    }

    private static long sequence(String lastEventId) {
        try {
            return Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(KitError.BAD_REQUEST, "Last-Event-ID: expected the id of an event, a number.");
        }
    }
}
