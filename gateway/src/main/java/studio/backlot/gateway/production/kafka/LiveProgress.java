package studio.backlot.gateway.production.kafka;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.production.LiveHub;
import studio.backlot.gateway.production.LiveKey;
import studio.backlot.gateway.production.LiveMessages;
import studio.backlot.kit.json.Json;

/**
 * Hands progress to whoever watches right now. It is not logged and may be lost, so each replica reads the topic in a
 * group of its own, from its end.
 */
@ApplicationScoped
class LiveProgress {
    private static final Logger LOG = Logger.getLogger(LiveProgress.class);

    private final LiveHub hub;

    LiveProgress(LiveHub hub) {
        this.hub = hub;
    }

    @Incoming("work-progressed")
    void show(ConsumerRecord<String, byte[]> record) {
        Header org = record.headers().lastHeader("ce_orgid");
        if (org == null) {
            return;
        }
        try {
            WorkProgressed event = Json.read(record.value(), WorkProgressed.class);
            OrgId owner = new OrgId(new String(org.value(), StandardCharsets.UTF_8));
            hub.progressed(new LiveKey(owner, event.production()), LiveMessages.working(event));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.debugf("Progress that cannot be read: %s", unreadable.getMessage());
        }
    }
}
