package studio.backlot.gateway.identity.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The signing keys must be there before the first request. */
@ApplicationScoped
class Start {
    void start(@Observes StartupEvent event, InternalTokens tokens, Vertx vertx) {
        tokens.start(vertx);
    }
}
