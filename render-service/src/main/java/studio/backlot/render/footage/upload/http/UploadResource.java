package studio.backlot.render.footage.upload.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.render.footage.upload.PartedUpload;
import studio.backlot.render.footage.upload.work.Uploads;

/** Footage in parts over REST: a connection that breaks costs the part that was under way. */
@Path("/api/v1")
@Tag(name = "Footage")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {
    private final Uploads uploads;
    private final Caller caller;

    UploadResource(Uploads uploads, Caller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    @POST
    @Path("/footage/uploads")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Blocking
    @Operation(summary = "Begin to upload footage in parts", description = "The answer says how large the parts are.")
    @APIResponse(responseCode = "201", description = "Begun; the Location is the upload")
    @APIResponse(responseCode = "413", description = "Footage may not be as large")
    @APIResponse(responseCode = "429", description = "Too many uploads are open")
    public Response begin(@NotNull @Valid NewUpload asked) {
        PartedUpload begun = uploads.begin(caller.org(), asked.file());
        return Response.created(URI.create("/api/v1/footage/uploads/" + begun.id()))
                .entity(UploadView.of(begun))
                .build();
    }

    @GET
    @Path("/footage/uploads")
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "The uploads that are open, newest first")
    public Uni<List<UploadView>> list() {
        return uploads.open(caller.org())
                .map(open -> open.stream().map(UploadView::listed).toList());
    }

    @GET
    @Path("/footage/uploads/{id}")
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "Which parts of an upload are there and which are missing")
    public Uni<UploadView> get(@PathParam("id") UUID id) {
        return uploads.find(caller.org(), id).map(UploadView::of);
    }

    @PUT
    @Path("/footage/uploads/{id}/parts/{number}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Blocking
    @Operation(
            summary = "Send a part",
            description = "Parts count from 1, come in any order, and may come again. With Content-Digest"
                    + " (RFC 9530, sha-256) a part that was damaged on its way is refused.")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "409", description = "The upload has ended")
    @APIResponse(responseCode = "422", description = "It has another size or digest, or there is no such part")
    public PartedUpload.Part put(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body)
            throws IOException {
        return uploads.put(caller.org(), id, number, Optional.ofNullable(digest), body);
    }

    @POST
    @Path("/footage/uploads/{id}/complete")
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "Say that all parts are there",
            description =
                    "The upload becomes footage of the same id, which is then looked at. Once more gives the same.")
    @APIResponse(responseCode = "202", description = "The Location tells what becomes of it")
    @APIResponse(responseCode = "409", description = "Parts are missing, or the upload has ended")
    public Uni<Response> complete(@PathParam("id") UUID id) {
        return uploads.complete(caller.org(), id).map(footage -> Response.accepted(footage)
                .location(URI.create("/api/v1/footage/" + footage.id()))
                .build());
    }

    @DELETE
    @Path("/footage/uploads/{id}")
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "Give an upload up; what came of it is removed")
    @APIResponse(responseCode = "204", description = "Given up")
    public Uni<Void> abort(@PathParam("id") UUID id) {
        return uploads.abort(caller.org(), id);
    }
}
