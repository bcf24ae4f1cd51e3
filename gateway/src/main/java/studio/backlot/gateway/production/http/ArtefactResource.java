package studio.backlot.gateway.production.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.asset.http.AssetAnswers;
import studio.backlot.gateway.production.Revision;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;

/** The files that came out of a production, by name. */
@Path("/api/v1/productions/{name}/artefacts")
@Blocking
@Tag(name = "Productions")
public class ArtefactResource {
    private final Caller caller;
    private final Revisions revisions;
    private final AssetAnswers answers;

    ArtefactResource(Caller caller, Revisions revisions, AssetAnswers answers) {
        this.caller = caller;
        this.revisions = revisions;
        this.answers = answers;
    }

    @GET
    @Path("/{file}")
    @Operation(summary = "A file of the production", description = "Whole or one range; film.mp4, poster.png, …")
    public Response bytes(
            @PathParam("name") ProjectId name,
            @PathParam("file") String file,
            @QueryParam("revision") Optional<Integer> revision,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @QueryParam("download") @DefaultValue("0") String download) {
        AssetAnswers.Asked asked = new AssetAnswers.Asked(range, ifRange, ifNoneMatch, false);
        return answer(name, revision, file, asked, download);
    }

    @HEAD
    @Path("/{file}")
    @Operation(summary = "Size, type and hash of a file of the production")
    public Response head(
            @PathParam("name") ProjectId name,
            @PathParam("file") String file,
            @QueryParam("revision") Optional<Integer> revision) {
        return answer(name, revision, file, new AssetAnswers.Asked(null, null, null, true), "0");
    }

    private Response answer(
            ProjectId name, Optional<Integer> revision, String file, AssetAnswers.Asked asked, String download) {
        OrgId org = caller.org();
        Revision found = revisions.await(org, name, revision);
        AssetRef asset = Optional.ofNullable(
                        found.progress().deliveries().files().get(file))
                .orElseThrow(() -> new ProblemException(
                        GatewayError.UNKNOWN_ARTEFACT,
                        "%s has no '%s' yet; its status lists what there is.".formatted(found.ref(), file)));
        return answers.answer(org, asset, asked, new AssetAnswers.Manner(file, download.equals("1"), false));
    }
}
