package studio.backlot.gateway.production.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.FundsEvent;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.gateway.usage.Consumption;
import studio.backlot.gateway.usage.db.Usage;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.inbox.Received;

/** Logs every event of the studio and what it used, each once. */
@ApplicationScoped
class StudioEvents {
    private final Inbox inbox;
    private final Productions productions;
    private final Usage usage;

    StudioEvents(Inbox inbox, Productions productions, Usage usage) {
        this.inbox = inbox;
        this.productions = productions;
        this.usage = usage;
    }

    @Incoming("studio-events")
    Uni<Void> log(ConsumerRecord<String, byte[]> record) {
        EventType type = EventType.all().stream()
                .filter(known -> known.topic().equals(record.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a topic of events: " + record.topic()));
        return log(record, type.payload());
    }

    private <E extends Event> Uni<Void> log(ConsumerRecord<String, byte[]> record, Class<E> type) {
        return inbox.once(record, type, (session, received) -> appended(session, received, time(record))
                .chain(() -> usage.record(session, received.org(), Consumption.of(received.event()))));
    }

    private Uni<Void> appended(Mutiny.Session session, Received<? extends Event> received, Instant time) {
        return switch (received.event()) {
            case ProductionEvent event -> productions.append(session, received.org(), received.id(), time, event);
            case FundsEvent _ -> Uni.createFrom().voidItem();
        };
    }

    /** When the event happened, as its producer says; else when Kafka got it. */
    private static Instant time(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_time");
        if (header != null) {
            try {
                return OffsetDateTime.parse(new String(header.value(), StandardCharsets.UTF_8))
                        .toInstant();
            } catch (DateTimeException notATime) {
                return Instant.ofEpochMilli(record.timestamp());
            }
        }
        return Instant.ofEpochMilli(record.timestamp());
    }
}
