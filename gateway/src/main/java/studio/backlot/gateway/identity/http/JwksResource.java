package studio.backlot.gateway.identity.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that services verify internal tokens with. */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "Identity")
public class JwksResource {
    private static final int FRESH_SECONDS = 300;

    private final InternalTokens tokens;

    JwksResource(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "JSON Web Key Set of the internal tokens")
    public Response keys() {
        CacheControl fresh = new CacheControl();
        fresh.setMaxAge(FRESH_SECONDS);
        return Response.ok(tokens.keySet()).cacheControl(fresh).build();
    }
}
