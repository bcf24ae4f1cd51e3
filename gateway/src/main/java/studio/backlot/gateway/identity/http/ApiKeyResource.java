package studio.backlot.gateway.identity.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.identity.ApiKey;
import studio.backlot.gateway.identity.KeyFacts;
import studio.backlot.gateway.identity.db.ApiKeys;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;

/** API keys of the caller's organisation. */
@Path("/api/v1/api-keys")
@RolesAllowed("admin")
@Tag(name = "Identity")
public class ApiKeyResource {
    private static final String ROLE = "admin|producer|director|editor|writer|viewer";

    private final Caller caller;
    private final ApiKeys keys;
    private final SecureRandom random = new SecureRandom();

    ApiKeyResource(Caller caller, ApiKeys keys) {
        this.caller = caller;
        this.keys = keys;
    }

    /** A key to be made: what it is for, and what it may do. */
    record NewKey(
            @NotNull @Size(min = 1, max = 200) String name,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE, message = "expected one of " + ROLE) String> roles) {}

    /** A key that was made, with its secret, this once. */
    record Made(@JsonUnwrapped KeyFacts facts, String apiKey) {}

    /** The organisation's keys. */
    record Listed(List<KeyFacts> apiKeys) {}

    @POST
    @Operation(summary = "Make an API key", description = "The whole key is in this answer and nowhere else, ever.")
    public Uni<Response> make(@Valid @NotNull NewKey wanted) {
        ApiKey key = ApiKey.random(random);
        return keys.keep(caller.org(), key, wanted.name(), wanted.roles())
                .chain(() -> keys.find(caller.org(), key.id()))
                .map(facts -> Response.created(URI.create("/api/v1/api-keys/" + key.id()))
                        .entity(new Made(facts.orElseThrow(), key.text()))
                        .build());
    }

    @GET
    @Operation(summary = "The organisation's API keys", description = "Never their secrets.")
    public Uni<Listed> list() {
        return keys.list(caller.org()).map(Listed::new);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An API key")
    public Uni<KeyFacts> show(@PathParam("id") String id) {
        return keys.find(caller.org(), id).map(found -> found.orElseThrow(() -> unknown(id)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revoke an API key",
            description = "It stops working at once. Revoking it again changes nothing.")
    public Uni<Response> revoke(@PathParam("id") String id) {
        return keys.revoke(caller.org(), id).map(revoked -> {
            if (!revoked) {
                throw unknown(id);
            }
            return Response.noContent().build();
        });
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(GatewayError.UNKNOWN_KEY, "No key '%s'; list them to see the ids.".formatted(id));
    }
}
