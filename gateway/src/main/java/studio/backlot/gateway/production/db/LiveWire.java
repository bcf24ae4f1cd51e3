package studio.backlot.gateway.production.db;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import studio.backlot.gateway.production.LiveHub;
import studio.backlot.gateway.production.LiveKey;
import studio.backlot.kit.database.Notifications;

/** Connects the hub of this process to the commits of all replicas. */
@ApplicationScoped
class LiveWire {

    @Produces
    @Singleton
    LiveHub hub() {
        return new LiveHub();
    }

    void connect(@Observes StartupEvent event, Notifications notifications, LiveHub hub) {
        Consumer<String> committed = text -> LiveKey.parse(text).ifPresentOrElse(hub::wake, hub::wakeAll);
        notifications.listen(Productions.CHANNEL, committed);
    }
}
