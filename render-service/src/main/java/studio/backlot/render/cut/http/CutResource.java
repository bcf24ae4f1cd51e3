package studio.backlot.render.cut.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.media.FrameRate;
import studio.backlot.render.cut.diff.CutDiff;
import studio.backlot.render.cut.exchange.CutImport;
import studio.backlot.render.cut.exchange.LockedCut;
import studio.backlot.render.cut.timecode.Counting;

/** The locked cut of a production, for other editing tools, and what their changes would cost. */
@Path("/api/v1")
@Tag(name = "Cut")
@Blocking
public class CutResource {
    private static final String OTIO = "application/vnd.pixar.opentimelineio+json";
    private static final int LARGEST = 10 << 20;

    private final LockedCuts cuts;
    private final Caller caller;

    CutResource(LockedCuts cuts, Caller caller) {
        this.cuts = cuts;
        this.caller = caller;
    }

    @GET
    @Path("/productions/{name}/cut.otio")
    @Produces(OTIO)
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "The locked cut as an OpenTimelineIO document")
    @APIResponse(responseCode = "404", description = "There is no such production or revision")
    @APIResponse(responseCode = "409", description = "Its picture is not locked yet")
    public Response otio(@PathParam("name") ProjectId name, @QueryParam("revision") Optional<Integer> revision) {
        return file(cuts.locked(caller.org(), name, revision).otio(), name + ".otio");
    }

    @GET
    @Path("/productions/{name}/cut.edl")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "The picture of the locked cut as an edit decision list, CMX 3600")
    @APIResponse(responseCode = "404", description = "There is no such production or revision")
    @APIResponse(responseCode = "409", description = "Its picture is not locked yet")
    public Response edl(@PathParam("name") ProjectId name, @QueryParam("revision") Optional<Integer> revision) {
        return file(cuts.locked(caller.org(), name, revision).edl(), name + ".edl");
    }

    @POST
    @Path("/productions/{name}/cut/diff")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "What an edited cut changes, and what would have to be made again for it",
            description =
                    "The body is an OpenTimelineIO document or an edit decision list, of at most 10 MiB; nothing is"
                            + " kept. rate says how the list counts, the film's rate when absent.")
    @APIResponse(responseCode = "404", description = "There is no such production or revision")
    @APIResponse(responseCode = "409", description = "Its picture is not locked yet")
    @APIResponse(responseCode = "422", description = "The body is no cut, or not one of this production's takes")
    public DiffView diff(
            @PathParam("name") ProjectId name,
            @QueryParam("revision") Optional<Integer> revision,
            @QueryParam("rate") Optional<Double> rate,
            InputStream body)
            throws IOException {
        LockedCut locked = cuts.locked(caller.org(), name, revision);
        return compared(locked, read(locked, rate, body));
    }

    @PUT
    @Path("/productions/{name}/cut")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "Locks the picture as an editor cut it",
            description =
                    "The body is as for a comparison, and so is the answer, without what cannot be: circled takes end to"
                            + " end, with frames that they have. The film is conformed, mixed and delivered anew as the next"
                            + " lock of the revision. The same cut again changes nothing.")
    @APIResponse(responseCode = "202", description = "It will be the next lock")
    @APIResponse(responseCode = "404", description = "There is no such production or revision")
    @APIResponse(responseCode = "409", description = "Its picture is not locked yet")
    @APIResponse(responseCode = "422", description = "The body is no cut, or none that the film can be made of")
    public Response lock(
            @PathParam("name") ProjectId name,
            @QueryParam("revision") Optional<Integer> revision,
            @QueryParam("rate") Optional<Double> rate,
            InputStream body)
            throws IOException {
        LockedCut locked = cuts.locked(caller.org(), name, revision);
        CutImport edited = read(locked, rate, body).lockable(locked);
        cuts.edit(caller.org(), locked, Optional.of(edited.cut()));
        return Response.accepted(compared(locked, edited)).build();
    }

    @DELETE
    @Path("/productions/{name}/cut")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "Forgets what an editor did: the picture is locked again as the screenplay has it",
            description = "The answer says what that changes; nothing, when nobody has edited it.")
    @APIResponse(responseCode = "202", description = "It will be the next lock, if it is another")
    @APIResponse(responseCode = "404", description = "There is no such production or revision")
    @APIResponse(responseCode = "409", description = "Its picture is not locked yet")
    public Response unedited(@PathParam("name") ProjectId name, @QueryParam("revision") Optional<Integer> revision) {
        LockedCut locked = cuts.locked(caller.org(), name, revision);
        CutImport written = new CutImport(locked.unedited().sheet(), List.of());
        cuts.edit(caller.org(), locked, Optional.empty());
        return Response.accepted(compared(locked, written)).build();
    }

    private CutImport read(LockedCut locked, Optional<Double> rate, InputStream body) throws IOException {
        byte[] document = body.readNBytes(LARGEST + 1);
        if (document.length > LARGEST) {
            throw new ProblemException(KitError.TOO_LARGE, "A cut may have 10 MiB.");
        }
        int film = locked.greenlit().format().frameRate();
        FrameRate counted = rate.map(CutResource::rate).orElse(FrameRate.of(film));
        return CutImport.read(document, cuts.takes(caller.org(), locked), film, counted);
    }

    private static DiffView compared(LockedCut locked, CutImport edited) {
        return DiffView.of(locked, CutDiff.of(locked.sheet(), edited.cut()), edited);
    }

    private static FrameRate rate(double perSecond) {
        try {
            return new Counting(FrameRate.meantBy(perSecond), false).rate();
        } catch (IllegalArgumentException noRate) {
            throw new ProblemException(
                    KitError.INVALID,
                    "?rate is no frame rate of a list.",
                    List.of(Violation.at("", String.valueOf(noRate.getMessage()))));
        }
    }

    private static Response file(byte[] bytes, String name) {
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
