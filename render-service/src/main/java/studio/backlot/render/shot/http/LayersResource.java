package studio.backlot.render.shot.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.shot.work.Scripts;
import studio.backlot.render.take.LayerArchive;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.db.TakeLibrary;

/** What a rendered shot is made of. */
@Path("/api/v1")
@Tag(name = "Shots")
@Blocking
public class LayersResource {
    private final ShotTable shots;
    private final Scripts scripts;
    private final TakeLibrary library;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final Caller caller;
    private final Semaphore drawing = new Semaphore(1, true);

    LayersResource(
            ShotTable shots,
            Scripts scripts,
            TakeLibrary library,
            ObjectStore store,
            TenantTransactions transactions,
            Caller caller) {
        this.shots = shots;
        this.scripts = scripts;
        this.library = library;
        this.store = store;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/shots/{id}/layers")
    @Produces("application/zip")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "One frame of a rendered shot in parts",
            description = "A ZIP of PNG files: picture, plate, shadows, characters and air with their mattes, depth in"
                    + " millimetres; layers.json lists them in order. Drawn anew, one frame at a time.")
    @APIResponse(responseCode = "404", description = "There is no such shot")
    @APIResponse(responseCode = "409", description = "The shot is not rendered")
    @APIResponse(responseCode = "422", description = "The shot has no such frame")
    public byte[] layers(@PathParam("id") String id, @QueryParam("frame") @DefaultValue("0") long frame)
            throws IOException, InterruptedException {
        OrgId org = caller.org();
        ShotScript script = transactions
                .await(org, session -> shots.find(session, org, ref(id))
                        .chain(row -> scripts.scripted(session, org, rendered(id, row))))
                .script();
        if (frame < 0 || frame >= script.frames()) {
            String detail = "expected 0 to %d, not %d".formatted(script.frames() - 1, frame);
            throw new ProblemException(
                    KitError.INVALID, "See the violations.", List.of(Violation.at("/frame", detail)));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        drawing.acquire();
        try {
            LayerArchive.write(new Animatic().layers(script, frame), zip);
        } finally {
            drawing.release();
        }
        return zip.toByteArray();
    }

    @GET
    @Path("/shots/{id}/track")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "What is where in a rendered shot",
            description = "For each frame: the camera; the pieces that are seen, absent when they are as in the frame"
                    + " before; every character's box, depth and mouth.")
    @APIResponse(responseCode = "404", description = "There is no such shot, or its take is older than tracks are")
    @APIResponse(responseCode = "409", description = "The shot is not rendered")
    public InputStream track(@PathParam("id") String id) {
        OrgId org = caller.org();
        AssetRef track = transactions
                .await(org, session -> shots.find(session, org, ref(id))
                        .chain(row -> library.find(session, org, take(id, row))))
                .flatMap(LibraryTake::track)
                .orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "Shot " + id + " has no track."));
        return store.open(org, track.sha256(), 0, OptionalLong.empty());
    }

    private static ShotRef ref(String id) {
        return ShotRef.parse(id)
                .orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There is no shot " + id + "."));
    }

    private static String take(String id, Optional<ShotRow> row) {
        return rendered(id, row)
                .rendering()
                .map(ShotRendered::take)
                .orElseThrow()
                .key();
    }

    private static ShotRow rendered(String id, Optional<ShotRow> row) {
        ShotRow found = row.orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There is no shot " + id + "."));
        if (found.rendering().isEmpty()) {
            throw new ProblemException(KitError.CONFLICT, "Shot " + id + " is not rendered yet.");
        }
        return found;
    }
}
