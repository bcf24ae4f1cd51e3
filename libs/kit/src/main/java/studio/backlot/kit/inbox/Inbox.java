package studio.backlot.kit.inbox;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Event;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.trace.Trace;

/**
 * Consumes an event once. The event's id is inserted first, in the transaction of the effect: a redelivery finds it and
 * does nothing; a crash before the commit leaves neither.
 *
 * <p>When something we need is away (database, object store, Kafka), the event waits and is tried again with growing
 * pauses, and its partition with it. An event that is refused, or that keeps failing for no reason that passes, goes
 * to its dead-letter topic with the cause and makes its production visibly incomplete. Nothing is acknowledged otherwise.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int UNEXPLAINED_RETRIES = 5;
    private static final String INSERT =
            "insert into inbox (org_id, consumer, event_id) values (:org, :consumer, :id) on conflict do nothing";

    private final TenantTransactions transactions;
    private final EventReader reader;
    private final DeadLetters deadLetters;
    private final String service;

    Inbox(
            TenantTransactions transactions,
            EventReader reader,
            DeadLetters deadLetters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.service = service;
    }

    /** For the one consumer of its type in this service. Call it on the Vert.x context that delivered the record. */
    public <E extends Event> Uni<Void> once(ConsumerRecord<String, byte[]> record, Class<E> type, Handler<E> handler) {
        return once(service, record, type, handler);
    }

    /** For one of several consumers of the same type in this service, each with a channel and a group of its own. */
    public <E extends Event> Uni<Void> once(
            String consumer, ConsumerRecord<String, byte[]> record, Class<E> type, Handler<E> handler) {
        Context context = Vertx.currentContext();
        return read(record, type)
                .chain(received -> consume(consumer, received, handler))
                .runSubscriptionOn(command -> context.runOnContext(unused -> {
                    adoptTrace(record);
                    command.run();
                }))
                .onFailure(Failures::isPassing)
                .invoke(failure -> LOG.warnf("%s waits: %s", record.topic(), failure.getMessage()))
                .onFailure(Failures::isPassing)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(0.2)
                .indefinitely()
                .onFailure(failure -> !Failures.isPoison(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(UNEXPLAINED_RETRIES)
                .onFailure()
                .recoverWithUni(failure -> bury(context, record, type, failure));
    }

    private <E extends Event> Uni<Received<E>> read(ConsumerRecord<String, byte[]> record, Class<E> type) {
        return EventReader.needsStore(record)
                ? Uni.createFrom().deferred(() -> VertxContextSupport.executeBlocking(() -> reader.read(record, type)))
                : Uni.createFrom().item(() -> reader.read(record, type));
    }

    private <E extends Event> Uni<Void> consume(String consumer, Received<E> received, Handler<E> handler) {
        return transactions.in(received.org(), session -> insertFirst(session, consumer, received)
                .chain(isNew -> isNew
                        ? handler.handle(session, received)
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> insertFirst(Mutiny.Session session, String consumer, Received<?> received) {
        return session.createNativeQuery(INSERT)
                .setParameter("org", received.org().value())
                .setParameter("consumer", consumer)
                .setParameter("id", received.id())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    private <E extends Event> Uni<Void> bury(
            Context context, ConsumerRecord<String, byte[]> record, Class<E> type, Throwable failure) {
        LOG.errorf(
                Failures.isPoison(failure) ? null : failure,
                "%s-%d@%d goes to the dead letters: %s",
                record.topic(),
                record.partition(),
                record.offset(),
                failure.getMessage());
        return Uni.createFrom()
                .deferred(() -> VertxContextSupport.executeBlocking(() -> {
                    deadLetters.bury(record, type, failure);
                    return (Void) null;
                }))
                .runSubscriptionOn(command -> context.runOnContext(unused -> command.run()))
                .onFailure()
                .invoke(again -> LOG.warnf("The dead letter waits: %s", again.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static void adoptTrace(ConsumerRecord<String, byte[]> record) {
        Header trace = record.headers().lastHeader("traceparent");
        Trace.adopt(trace == null ? null : new String(trace.value(), StandardCharsets.UTF_8));
    }
}
