package studio.backlot.gateway.asset.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.asset.AssetHeaders;
import studio.backlot.gateway.asset.ByteRange;
import studio.backlot.kit.problem.Problem;
import studio.backlot.kit.store.ObjectStore;

/** Answers with an asset's bytes: whole, one range of it, only its headers, or that the client has it. */
@ApplicationScoped
public class AssetAnswers {
    private static final int BUFFER = 64 * 1024;

    private final ObjectStore store;

    AssetAnswers(ObjectStore store) {
        this.store = store;
    }

    /** What the client asked for. Absent headers are null, as JAX-RS gives them. */
    public record Asked(
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch,
            boolean head) {
        boolean has(AssetRef asset) {
            return ifNoneMatch != null
                    && Arrays.stream(ifNoneMatch.split(","))
                            .map(tag -> tag.strip().replaceFirst("^W/", ""))
                            .anyMatch(tag -> tag.equals("*") || tag.equals(AssetHeaders.etag(asset)));
        }

        ByteRange.Asked part(AssetRef asset) {
            boolean sameBytes = ifRange == null || ifRange.equals(AssetHeaders.etag(asset));
            return ByteRange.asked(sameBytes ? Optional.ofNullable(range) : Optional.empty(), asset.size());
        }
    }

    /** How it is named and kept. */
    public record Manner(String name, boolean download, boolean immutable) {}

    /** Blocking; the bytes are streamed from the object store while the client takes them. */
    public Response answer(OrgId org, AssetRef asset, Asked asked, Manner manner) {
        Response.ResponseBuilder answer = asked.has(asset)
                ? Response.notModified()
                : switch (asked.part(asset)) {
                    case ByteRange.Asked.Whole _ -> whole(org, asset, asked.head());
                    case ByteRange.Asked.Part(ByteRange range) -> part(org, asset, range, asked.head());
                    case ByteRange.Asked.Outside _ ->
                        Response.fromResponse(Problem.response(
                                        GatewayError.RANGE_NOT_SATISFIABLE,
                                        "The asset has %d bytes.".formatted(asset.size())))
                                .header("Content-Range", "bytes */" + asset.size());
                };
        AssetHeaders.of(asset, manner.name(), manner.download(), manner.immutable())
                .forEach(answer::header);
        return answer.build();
    }

    private Response.ResponseBuilder whole(OrgId org, AssetRef asset, boolean head) {
        return bytes(org, asset, new ByteRange(0, asset.size() - 1), head).status(200);
    }

    private Response.ResponseBuilder part(OrgId org, AssetRef asset, ByteRange range, boolean head) {
        return bytes(org, asset, range, head).status(206).header("Content-Range", range.contentRange(asset.size()));
    }

    private Response.ResponseBuilder bytes(OrgId org, AssetRef asset, ByteRange range, boolean head) {
        Response.ResponseBuilder answer =
                Response.ok().type(asset.mediaType()).header("Content-Length", range.length());
        if (!head && range.length() > 0) {
            answer.entity((StreamingOutput) output -> copy(org, asset, range, output));
        }
        return answer;
    }

    private void copy(OrgId org, AssetRef asset, ByteRange range, OutputStream output) throws IOException {
        try (InputStream in = store.open(org, asset.sha256(), range.first(), OptionalLong.of(range.length()))) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                output.write(buffer, 0, read);
            }
        }
    }
}
