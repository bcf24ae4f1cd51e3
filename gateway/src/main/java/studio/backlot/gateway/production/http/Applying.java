package studio.backlot.gateway.production.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.forward.Service;
import studio.backlot.gateway.forward.http.Services;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.http.InternalTokens;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.trace.Trace;

/** Hands a production's source to the story service and notes the revision that it became. */
@ApplicationScoped
class Applying {
    private final Services services;
    private final InternalTokens tokens;
    private final Productions productions;

    Applying(Services services, InternalTokens tokens, Productions productions) {
        this.services = services;
        this.tokens = tokens;
        this.productions = productions;
    }

    /** A source that was accepted. */
    @Schema(name = "AppliedProduction")
    record Applied(ProductionRef production, boolean unchanged, ProductionLinks links) {}

    /** 202 with the revision, or what the story service found wrong. */
    Uni<Response> apply(Principal caller, ProjectId name, Wishes wishes, byte[] source) {
        Intent intent = wishes.purpose();
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + tokens.issue(caller),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, application/problem+json",
                "traceparent",
                Trace.current());
        return services.exchange(
                        Service.STORY,
                        HttpMethod.PUT,
                        "/api/v1/productions/" + name + wishes.query(),
                        headers,
                        Buffer.buffer(source))
                .chain(answer -> answer.status() / 100 == 2 ? accepted(caller, intent, answer) : refused(answer));
    }

    private Uni<Response> accepted(Principal caller, Intent intent, Services.Answer answer) {
        JsonNode body = tree(answer);
        ProductionRef ref = Json.mapper().convertValue(body.get("production"), ProductionRef.class);
        Applied applied = new Applied(ref, body.path("unchanged").asBoolean(), ProductionLinks.of(ref));
        return productions.applied(caller.org(), ref, intent).replaceWith(() -> Response.accepted(applied)
                .location(applied.links().location())
                .build());
    }

    private static Uni<Response> refused(Services.Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.body().getBytes());
        answer.mediaType().ifPresent(response::type);
        return Uni.createFrom().item(response.build());
    }

    private static JsonNode tree(Services.Answer answer) {
        try {
            return Json.read(answer.body().getBytes(), JsonNode.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException("the story service answered no JSON", broken);
        }
    }
}
