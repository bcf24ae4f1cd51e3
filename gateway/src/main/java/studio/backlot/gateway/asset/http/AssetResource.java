package studio.backlot.gateway.asset.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.usage.db.Usage;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;

/** The organisation's bytes, addressed by what they are. */
@Path("/api/v1/assets")
@Blocking
@Tag(name = "Assets")
public class AssetResource {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}(\\s*;.{0,100})?");
    private static final long LIMIT = 8L << 30;

    private final Caller caller;
    private final ObjectStore store;
    private final AssetAnswers answers;
    private final Usage usage;
    private final TenantTransactions transactions;

    AssetResource(
            Caller caller, ObjectStore store, AssetAnswers answers, Usage usage, TenantTransactions transactions) {
        this.caller = caller;
        this.store = store;
        this.answers = answers;
        this.usage = usage;
        this.transactions = transactions;
    }

    /** An asset that is stored. */
    record Stored(String sha256, String mediaType, long size, String url) {
        static Stored of(AssetRef asset) {
            return new Stored(asset.sha256(), asset.mediaType(), asset.size(), "/api/v1/assets/" + asset.sha256());
        }
    }

    @POST
    @RolesAllowed({"admin", "producer", "director", "editor", "writer"})
    @Operation(summary = "Store bytes", description = "Streams the body; the same bytes again are the same asset.")
    public Response store(InputStream body, @HeaderParam("Content-Type") @Nullable String contentType) {
        String mediaType = contentType == null ? "application/octet-stream" : contentType;
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new ProblemException(KitError.UNSUPPORTED_MEDIA_TYPE, "Content-Type: expected one media type.");
        }
        OrgId org = caller.org();
        AssetRef asset = store.put(org, body, mediaType, LIMIT);
        transactions.await(org, session -> usage.stored(session, org, asset));
        Stored stored = Stored.of(asset);
        return Response.created(URI.create(stored.url())).entity(stored).build();
    }

    @GET
    @Path("/{sha256}")
    @Operation(summary = "Bytes of an asset", description = "Whole or one range.")
    public Response bytes(
            @PathParam("sha256") String sha256,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @QueryParam("download") @DefaultValue("0") String download) {
        AssetAnswers.Asked asked = new AssetAnswers.Asked(range, ifRange, ifNoneMatch, false);
        return answers.answer(caller.org(), find(sha256), asked, manner(sha256, download));
    }

    @HEAD
    @Path("/{sha256}")
    @Operation(summary = "Size and type of an asset")
    public Response head(
            @PathParam("sha256") String sha256, @QueryParam("download") @DefaultValue("0") String download) {
        AssetAnswers.Asked asked = new AssetAnswers.Asked(null, null, null, true);
        return answers.answer(caller.org(), find(sha256), asked, manner(sha256, download));
    }

    private AssetRef find(String sha256) {
        Optional<AssetRef> found =
                SHA256.matcher(sha256).matches() ? store.find(caller.org(), sha256) : Optional.empty();
        return found.orElseThrow(
                () -> new ProblemException(KitError.ASSET_MISSING, "Your organisation has no asset of this hash."));
    }

    private static AssetAnswers.Manner manner(String sha256, String download) {
        return new AssetAnswers.Manner(sha256, download.equals("1"), true);
    }
}
