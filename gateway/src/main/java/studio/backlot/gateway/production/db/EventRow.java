package studio.backlot.gateway.production.db;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.gateway.production.LoggedEvent;
import studio.backlot.gateway.production.LoggedMessage;
import studio.backlot.kit.json.Json;

/** An event of a revision, whole and in the words of the live view. */
@Entity
@Table(name = "production_event")
@SuppressWarnings("NullAway.Init")
class EventRow {
    @EmbeddedId
    Id id;

    UUID eventId;
    String type;
    String subject;
    Instant occurred;
    String payload;

    @Nullable
    String messageName;

    @Nullable
    String message;

    @Embeddable
    record Id(@Column(name = "org_id") String org, String name, int revision, long sequence) {}

    Optional<LoggedMessage> toMessage() {
        return messageName == null || message == null
                ? Optional.empty()
                : Optional.of(new LoggedMessage(id.sequence(), occurred, messageName, message));
    }

    LoggedEvent toEvent() {
        Class<? extends Event> payloadType = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("unknown event type " + type))
                .payload();
        try {
            return new LoggedEvent(occurred, Json.read(payload, payloadType));
        } catch (JacksonException broken) {
            throw new IllegalStateException("event " + eventId + " cannot be read", broken);
        }
    }
}
