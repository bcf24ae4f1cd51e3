package studio.backlot.kit.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;

/** Promises events in the transaction that they tell of; {@link OutboxRelay} keeps the promise. */
@ApplicationScoped
public class Outbox {

    private static final int LANES = 16;
    private static final String INSERT = """
            insert into outbox (lane, org_id, id, topic, key, type, subject, created, traceparent, payload)
            values (:lane, :org, :id, :topic, :key, :type, :subject, :created,
                    current_setting('backlot.traceparent'), :payload)
            """;

    private final EventIds ids;
    private final Clock clock;

    Outbox(EventIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes the event in the session's transaction, which must be one of {@code org}. Events of one key are published in
     * the order in which they were written here; a payload over 256 KiB travels as a claim check.
     */
    public Uni<Void> publish(Mutiny.Session session, OrgId org, Event event) {
        EventType type = EventType.of(event.getClass());
        return session.createNativeQuery(INSERT)
                .setParameter("lane", lane(org, event.key()))
                .setParameter("org", org.value())
                .setParameter("id", ids.next())
                .setParameter("topic", type.topic())
                .setParameter("key", event.key())
                .setParameter("type", type.cloudEventType())
                .setParameter("subject", event.subject())
                .setParameter("created", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("payload", Json.write(event))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static short lane(OrgId org, String key) {
        return (short) Math.floorMod((org + "/" + key).hashCode(), LANES);
    }
}
