package studio.backlot.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Notifications;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.database.Wake;
import studio.backlot.kit.kafka.KafkaOut;
import studio.backlot.kit.store.ObjectStore;

/**
 * Publishes what {@link Outbox} promised: woken by NOTIFY, in order per key, at least once. Events of a key share a lane;
 * a relay claims lanes with {@code FOR UPDATE SKIP LOCKED}, so replicas work side by side but never on one key. Rows are
 * deleted in the claiming transaction after all of them were acknowledged; a crash in between repeats them under the same
 * ids, in order, and the inbox of a consumer drops the repetition.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;
    private static final int CLAIM_CHECK_BYTES = 256 * 1024;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final String CLAIM = """
            select lane from outbox_lane l where exists (select from outbox o where o.lane = l.lane)
            order by lane for update skip locked
            """;
    private static final String READ = """
            select position, org_id, id, topic, key, type, subject, created, traceparent, payload
            from outbox where lane = any($1) order by position limit $2
            """;
    private static final String DELETE = "delete from outbox where position = any($1)";

    private final Plumbing plumbing;
    private final Notifications notifications;
    private final KafkaOut kafka;
    private final ObjectStore store;
    private final URI source;
    private final Duration poll;
    private final Wake wake = new Wake();
    private @Nullable Thread thread;

    OutboxRelay(
            Plumbing plumbing,
            Notifications notifications,
            KafkaOut kafka,
            ObjectStore store,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "backlot.poll") Duration poll) {
        this.plumbing = plumbing;
        this.notifications = notifications;
        this.kafka = kafka;
        this.store = store;
        this.source = URI.create("/backlot/" + service);
        this.poll = poll;
    }

    void begin(@Observes StartupEvent event) {
        notifications.listen("backlot_outbox", wake::up);
        start();
    }

    void end(@Observes @Priority(50) ShutdownEvent event) {
        stop();
    }

    /** Begins to relay, when it does not already. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::relay);
        }
    }

    /** Stops in the middle of whatever it does, as a crash would. */
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void relay() {
        try {
            while (true) {
                try {
                    while (plumbing.transaction(this::publishBatch) > 0) {
                        // more may have come meanwhile
                    }
                    wake.await(poll);
                } catch (RuntimeException e) {
                    if (Thread.interrupted()) {
                        return;
                    }
                    LOG.warnf("Events wait in the outbox: %s", e.getMessage());
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("Relay stopped");
        }
    }

    private int publishBatch(SqlConnection connection) {
        Short[] lanes = stream(Plumbing.await(connection.query(CLAIM).execute()))
                .map(row -> row.getShort(0))
                .toArray(Short[]::new);
        if (lanes.length == 0) {
            return 0;
        }
        List<Row> rows = stream(Plumbing.await(connection.preparedQuery(READ).execute(Tuple.of(lanes, BATCH))))
                .toList();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Future<RecordMetadata> handed = kafka.send(envelope(row).toRecord());
            if (handed.state() == Future.State.FAILED) {
                acknowledged(handed); // it never left, and the next one would overtake it
            }
            sent.add(handed);
        }
        sent.forEach(OutboxRelay::acknowledged);
        Long[] positions = rows.stream().map(row -> row.getLong("position")).toArray(Long[]::new);
        Plumbing.await(connection.preparedQuery(DELETE).execute(Tuple.of((Object) positions)));
        return rows.size();
    }

    private Envelope envelope(Row row) {
        OrgId org = new OrgId(row.getString("org_id"));
        return new Envelope(
                row.getUUID("id"),
                source,
                org,
                new Envelope.Address(
                        row.getString("topic"), row.getString("key"), row.getString("type"), row.getString("subject")),
                row.getOffsetDateTime("created"),
                row.getString("traceparent"),
                data(org, row.getString("payload")));
    }

    private Envelope.Data data(OrgId org, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= CLAIM_CHECK_BYTES
                ? new Envelope.Data.Inline(payload)
                : new Envelope.Data.ClaimCheck(
                        store.put(org, bytes, "application/json").sha256());
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before Kafka acknowledged", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
