package studio.backlot.kit.database;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** PostgreSQL's NOTIFY on one connection of its own, which reconnects; after a gap everyone is woken once. */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final long RECONNECT_MILLIS = 500;

    private final PgSubscriber subscriber;
    private final AtomicBoolean connecting = new AtomicBoolean();

    Notifications(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        PgConnectOptions options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user);
        password.ifPresent(options::setPassword);
        this.subscriber = PgSubscriber.subscriber(vertx, options).reconnectPolicy(attempt -> RECONNECT_MILLIS);
    }

    /** Calls {@code wake} on each NOTIFY of {@code channel}, and whenever one may have been missed. */
    public void listen(String channel, Runnable wake) {
        listen(channel, payload -> wake.run());
    }

    /** The same with the notification's payload, which is empty when some may have been missed. */
    public void listen(String channel, Consumer<String> listener) {
        subscriber
                .channel(channel)
                .subscribeHandler(ready -> listener.accept(""))
                .handler(listener::accept);
        if (connecting.compareAndSet(false, true)) {
            subscriber.connect().onFailure(failure -> LOG.warnf("No notifications yet: %s", failure.getMessage()));
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) {
        var unused = subscriber.close();
    }
}
