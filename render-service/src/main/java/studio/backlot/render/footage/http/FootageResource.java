package studio.backlot.render.footage.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.db.FootageTable;

/** Real footage over REST. */
@Path("/api/v1")
@Tag(name = "Footage")
@Produces(MediaType.APPLICATION_JSON)
public class FootageResource {
    private static final int MOST = 500;

    private final Upload upload;
    private final FootageTable footage;
    private final TenantTransactions transactions;
    private final Caller caller;

    FootageResource(Upload upload, FootageTable footage, TenantTransactions transactions, Caller caller) {
        this.upload = upload;
        this.footage = footage;
        this.transactions = transactions;
        this.caller = caller;
    }

    @POST
    @Path("/production/upload-footage")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Blocking
    @Operation(
            summary = "Upload footage as the body",
            description = "The file is hashed and probed before it is kept; a proxy and a thumbnail follow.")
    @APIResponse(responseCode = "202", description = "Kept; the Location tells when its proxy is ready")
    @APIResponse(responseCode = "422", description = "It is not footage, or it is damaged; nothing was kept")
    public Response upload(@QueryParam("name") @Nullable String name, InputStream body) throws IOException {
        return accepted(upload.keep(caller.org(), Optional.ofNullable(name).orElse("footage"), body));
    }

    @POST
    @Path("/production/upload-footage")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Blocking
    @Operation(summary = "Upload footage from a form", description = "The part is named file.")
    @APIResponse(responseCode = "202", description = "Kept; the Location tells when its proxy is ready")
    @APIResponse(responseCode = "422", description = "It is not footage, or it is damaged; nothing was kept")
    public Response uploadForm(@RestForm("file") @Nullable FileUpload file) throws IOException {
        if (file == null) {
            throw new ProblemException(RenderError.FOOTAGE_UNREADABLE, "The form has no part named 'file'.");
        }
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return accepted(upload.keep(caller.org(), file.fileName(), body));
        }
    }

    @GET
    @Path("/footage")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "The organisation's footage, newest first")
    public Uni<List<Footage>> list() {
        return transactions.in(caller.org(), session -> footage.list(session, caller.org(), MOST));
    }

    @GET
    @Path("/footage/{id}")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "What the footage holds, and its proxy and thumbnail once they are made")
    public Uni<Footage> get(@PathParam("id") UUID id) {
        return transactions
                .in(caller.org(), session -> footage.find(session, caller.org(), id))
                .map(found -> found.orElseThrow(
                        () -> new ProblemException(KitError.NOT_FOUND, "There is no footage " + id + ".")));
    }

    private static Response accepted(Footage kept) {
        return Response.accepted(kept)
                .location(URI.create("/api/v1/footage/" + kept.id()))
                .build();
    }
}
