package studio.backlot.gateway.production.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.forward.Service;
import studio.backlot.gateway.forward.http.Services;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.http.InternalTokens;
import studio.backlot.gateway.production.Revision;
import studio.backlot.gateway.production.State;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.trace.Trace;

/**
 * Hands a production's source to the story service and notes the revision that it became. The story service calls a
 * source unchanged that it knows; when the revision that it was has ended incomplete, it is made once more. One that has
 * just failed may move yet: it is waited for, so that nobody is told an old failure as the answer to a new try.
 */
@ApplicationScoped
class Applying {
    /** For so long a revision that has failed, and goes on moving, is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Services services;
    private final InternalTokens tokens;
    private final Productions productions;
    private final Clock clock;

    Applying(Services services, InternalTokens tokens, Productions productions, Clock clock) {
        this.services = services;
        this.tokens = tokens;
        this.productions = productions;
        this.clock = clock;
    }

    /** A source that was accepted. */
    @Schema(name = "AppliedProduction")
    record Applied(ProductionRef production, boolean unchanged, ProductionLinks links) {}

    /** 202 with the revision, or what the story service found wrong. */
    Uni<Response> apply(Principal caller, ProjectId name, Wishes wishes, byte[] source) {
        Intent intent = wishes.purpose();
        Order order = new Order(caller, name, wishes, Buffer.buffer(source));
        Context context = Vertx.currentContext();
        Executor loop = command -> context.runOnContext(_ -> command.run());
        return put(order, "").chain(answer -> {
            if (answer.status() / 100 != 2) {
                return refused(answer);
            }
            Applied applied = applied(answer);
            return productions
                    .applied(caller.org(), applied.production(), intent)
                    .chain(revision ->
                            applied.unchanged() ? unchanged(order, applied, revision, loop) : accepted(applied));
        });
    }

    private Uni<Response> unchanged(Order order, Applied applied, Revision revision, Executor loop) {
        return ended(order.caller().org(), revision, clock.instant().plus(PATIENCE), loop)
                .chain(ended ->
                        ended.isSettled(ended.applied(), clock.instant()) ? again(order, ended) : accepted(applied));
    }

    /** The revision once it is settled, does not fail any more, or has moved for too long. */
    private Uni<Revision> ended(OrgId org, Revision revision, Instant until, Executor loop) {
        Instant now = clock.instant();
        Instant settled = revision.settles(revision.applied()).plusMillis(1);
        if (revision.state() != State.INCOMPLETE || settled.isBefore(now) || settled.isAfter(until)) {
            return Uni.createFrom().item(revision);
        }
        ProductionRef ref = revision.ref();
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.between(now, settled).plusMillis(1))
                .emitOn(loop)
                .chain(() -> productions.find(org, ref.project(), OptionalInt.of(ref.revision())))
                .chain(found -> ended(org, found.orElse(revision), until, loop));
    }

    /** What is put, by whom. */
    private record Order(Principal caller, ProjectId name, Wishes wishes, Buffer source) {}

    /** Names the revision that is to be made once more: of two that ask at the same time one gets the other's answer. */
    private Uni<Response> again(Order order, Revision ended) {
        return put(order, "&again=" + ended.ref().revision()).chain(answer -> {
            if (answer.status() / 100 != 2) {
                return refused(answer);
            }
            Applied applied = applied(answer);
            return productions
                    .applied(
                            order.caller().org(),
                            applied.production(),
                            order.wishes().purpose())
                    .chain(() -> accepted(applied));
        });
    }

    private Uni<Services.Answer> put(Order order, String more) {
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + tokens.issue(order.caller()),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, application/problem+json",
                "traceparent",
                Trace.current());
        return services.exchange(
                Service.STORY,
                HttpMethod.PUT,
                "/api/v1/productions/" + order.name() + order.wishes().query() + more,
                headers,
                order.source());
    }

    private static Applied applied(Services.Answer answer) {
        JsonNode body = tree(answer);
        ProductionRef ref = Json.mapper().convertValue(body.get("production"), ProductionRef.class);
        return new Applied(ref, body.path("unchanged").asBoolean(), ProductionLinks.of(ref));
    }

    private static Uni<Response> accepted(Applied applied) {
        return Uni.createFrom()
                .item(Response.accepted(applied)
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
