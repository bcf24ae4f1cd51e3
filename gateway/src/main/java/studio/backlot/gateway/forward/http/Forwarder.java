package studio.backlot.gateway.forward.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import studio.backlot.gateway.forward.Prefix;
import studio.backlot.gateway.forward.Service;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.http.Callers;
import studio.backlot.gateway.identity.http.InternalTokens;
import studio.backlot.kit.database.SqlFailures;
import studio.backlot.kit.problem.KitError;

/** Hands requests on to the service that answers them, streaming both ways, under the caller's internal token. */
@ApplicationScoped
class Forwarder {
    private static final int BEFORE_REST = 100;

    private final Services services;
    private final InternalTokens tokens;
    private final IdentityProviderManager identities;
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Forwarder(Services services, InternalTokens tokens, IdentityProviderManager identities) {
        this.services = services;
        this.tokens = tokens;
        this.identities = identities;
        for (Service service : Service.values()) {
            proxies.put(service, proxy(service));
        }
    }

    void routes(@Observes Router router) {
        for (Prefix prefix : Prefix.values()) {
            router.route(prefix.path()).order(BEFORE_REST).handler(context -> admit(context, prefix));
            router.route(prefix.path() + "/*").order(BEFORE_REST).handler(context -> admit(context, prefix));
        }
    }

    private void admit(RoutingContext context, Prefix prefix) {
        context.request().pause();
        if (prefix.isOpen()) {
            admitAnyone(context, prefix);
            return;
        }
        BiConsumer<RoutingContext, Throwable> refusal = Forwarder::refuse;
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admit(context, prefix, identity), failure -> refuse(context, failure));
    }

    /** Without a token, whatever the caller says that he is. */
    private void admitAnyone(RoutingContext context, Prefix prefix) {
        HttpServerRequest request = context.request();
        if (!prefix.permits(request.method().name(), Set.of())) {
            Problems.send(context.response(), KitError.METHOD_NOT_ALLOWED, "Nothing else is done here.");
        } else if (announced(request).orElse(0) > prefix.limit()) {
            Problems.send(context.response(), KitError.TOO_LARGE, tooLarge(prefix));
        } else {
            request.headers().remove(Passage.TOKEN);
            proxies.get(prefix.service()).handle(request);
        }
    }

    private void admit(RoutingContext context, Prefix prefix, SecurityIdentity identity) {
        HttpServerRequest request = context.request();
        if (identity.isAnonymous()) {
            Problems.send(context.response(), KitError.UNAUTHENTICATED, "Send an API key or a bearer token.");
        } else if (!prefix.permits(request.method().name(), identity.getRoles())) {
            Problems.send(context.response(), KitError.FORBIDDEN, "Ask an admin of your organisation for the role.");
        } else if (announced(request).orElse(0) > prefix.limit()) {
            Problems.send(context.response(), KitError.TOO_LARGE, tooLarge(prefix));
        } else {
            Principal principal = Callers.principal(identity);
            context.request().headers().set(Passage.TOKEN, tokens.issue(principal));
            proxies.get(prefix.service()).handle(request);
        }
    }

    /** Called by whoever finds the failure first. */
    private static void refuse(RoutingContext context, Throwable failure) {
        if (context.response().headWritten()) {
            return;
        }
        if (failure instanceof AuthenticationFailedException) {
            Problems.send(
                    context.response(),
                    KitError.UNAUTHENTICATED,
                    "The key or token does not count; it may be revoked or expired.");
        } else if (SqlFailures.isAway(failure)) {
            context.response().putHeader("Retry-After", Passage.RETRY_SECONDS);
            Problems.send(context.response(), KitError.DATABASE_UNAVAILABLE, "Try again in a few seconds.");
        } else {
            context.fail(failure);
        }
    }

    private HttpProxy proxy(Service service) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), services.client())
                .origin(context -> context.client()
                        .request(new RequestOptions()
                                .setServer(services.address(service))
                                .setIdleTimeout(Services.SILENCE.toMillis())))
                .addInterceptor(new Passage(service));
    }

    private static OptionalLong announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length));
    }

    static String tooLarge(Prefix prefix) {
        return "At most %,d bytes are taken here.".formatted(prefix.limit());
    }
}
