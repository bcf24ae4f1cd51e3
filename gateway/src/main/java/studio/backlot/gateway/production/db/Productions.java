package studio.backlot.gateway.production.db;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.production.LiveKey;
import studio.backlot.gateway.production.LiveMessage;
import studio.backlot.gateway.production.LiveMessages;
import studio.backlot.gateway.production.LoggedEvent;
import studio.backlot.gateway.production.LoggedMessage;
import studio.backlot.gateway.production.Progress;
import studio.backlot.gateway.production.Revision;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.tenant.TenantTransactions;

/**
 * The event log. An event is numbered, folded into the progress of its revision and put into words with the revision's
 * row locked, so sequences have no gaps and are committed in order: whoever has read up to {@code n} has missed nothing.
 */
@ApplicationScoped
public class Productions {
    /** PostgreSQL channel on which every replica of the gateway hears of new events. */
    public static final String CHANNEL = "backlot_live";

    private static final int PAGE = 200;
    private static final int MOST_LISTED = 200;

    private final TenantTransactions transactions;
    private final Clock clock;

    Productions(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes that a source was accepted, and for what; known revisions stay as they are. */
    public Uni<Revision> applied(OrgId org, ProductionRef ref, Intent intent) {
        return transactions.in(org, session -> ensure(session, org, ref, now())
                .chain(() -> session.find(
                        ProductionRow.class, ProductionRow.Id.of(org, ref), LockModeType.PESSIMISTIC_WRITE))
                .invoke(row -> row.planned = row.planned || intent == Intent.PLAN)
                .map(ProductionRow::toRevision));
    }

    /** Appends an event in the caller's transaction. */
    public Uni<Void> append(Mutiny.Session session, OrgId org, UUID eventId, Instant occurred, ProductionEvent event) {
        ProductionRef ref = event.production();
        return ensure(session, org, ref, occurred)
                .chain(() -> session.find(
                        ProductionRow.class, ProductionRow.Id.of(org, ref), LockModeType.PESSIMISTIC_WRITE))
                .chain(row -> request(session, event).chain(request -> {
                    Progress progress = row.folded().after(event, occurred);
                    row.progress = Json.write(progress);
                    row.lastSequence++;
                    row.updated = now();
                    row.planned = row.planned || isPlanned(event);
                    EventRow logged = logged(row, eventId, occurred, event);
                    LiveMessages.of(event, request, progress).ifPresent(message -> say(logged, message));
                    return session.persist(logged);
                }))
                .chain(session::flush)
                .chain(() -> notify(session, new LiveKey(org, ref)));
    }

    /** Whether an event tells that its revision is planned, not made. */
    private static boolean isPlanned(ProductionEvent event) {
        return switch (event) {
            case ScreenplayPublished screenplay -> screenplay.purpose() == Intent.PLAN;
            case PlanRequested _ -> true;
            default -> false;
        };
    }

    /** What a recording or a take answers: the request of the same subject. */
    private static Uni<Optional<Event>> request(Mutiny.Session session, ProductionEvent event) {
        return switch (event) {
            case DialogueRecorded _ -> request(session, event, DialogueRequested.class);
            case ShotRendered _ -> request(session, event, ShotRequested.class);
            default -> Uni.createFrom().item(Optional.empty());
        };
    }

    private static Uni<Optional<Event>> request(
            Mutiny.Session session, ProductionEvent answer, Class<? extends Event> type) {
        return session.createQuery(
                        "from EventRow e where e.id.name = :name and e.id.revision = :revision and e.type = :type"
                                + " and e.subject = :subject order by e.id.sequence",
                        EventRow.class)
                .setParameter("name", answer.production().project().value())
                .setParameter("revision", answer.production().revision())
                .setParameter("type", EventType.of(type).cloudEventType())
                .setParameter("subject", answer.subject())
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(row -> row.toEvent().event()));
    }

    /** The named revision, or when none is named the newest that is made, or planned while none is. */
    public Uni<Optional<Revision>> find(OrgId org, ProjectId name, OptionalInt revision) {
        return transactions.in(org, session -> find(session, name, revision));
    }

    /** As {@link #find}, from a worker thread. */
    public Optional<Revision> await(OrgId org, ProjectId name, OptionalInt revision) {
        return transactions.await(org, session -> find(session, name, revision));
    }

    private static Uni<Optional<Revision>> find(Mutiny.Session session, ProjectId name, OptionalInt revision) {
        return session.createQuery(
                        "from ProductionRow p where p.id.name = :name and (:any = true or p.id.revision = :revision)"
                                + " order by p.planned, p.id.revision desc",
                        ProductionRow.class)
                .setParameter("name", name.value())
                .setParameter("any", revision.isEmpty())
                .setParameter("revision", revision.orElse(0))
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ProductionRow::toRevision));
    }

    /** The newest revision of each production that is made, the last changed first. */
    public Uni<List<Revision>> newest(OrgId org) {
        return transactions.in(org, session -> session.createQuery(
                        "from ProductionRow p where p.id.revision ="
                                + " (select max(q.id.revision) from ProductionRow q where q.id.name = p.id.name"
                                + " and q.planned = false)"
                                + " order by p.updated desc",
                        ProductionRow.class)
                .setMaxResults(MOST_LISTED)
                .getResultList()
                .map(rows -> rows.stream().map(ProductionRow::toRevision).toList()));
    }

    /** The next messages after a sequence, and the revision as it was when they were read. */
    public Uni<Page> messages(OrgId org, ProductionRef ref, long after) {
        return transactions.in(org, session -> session.find(ProductionRow.class, ProductionRow.Id.of(org, ref))
                .map(ProductionRow::toRevision)
                .chain(revision -> rows(session, ref, after)
                        .setMaxResults(PAGE)
                        .getResultList()
                        .map(rows -> Page.of(revision, after, rows))));
    }

    /** Everything that happened to a revision; from a worker thread. */
    public List<LoggedEvent> awaitEvents(OrgId org, ProductionRef ref) {
        return transactions.await(org, session -> rows(session, ref, 0)
                .getResultList()
                .map(rows -> rows.stream().map(EventRow::toEvent).toList()));
    }

    /**
     * Some messages of a revision.
     *
     * @param last sequence of the last event that was looked at, whether it had a message or not
     */
    public record Page(Revision revision, List<LoggedMessage> messages, long last) {
        static Page of(Revision revision, long after, List<EventRow> rows) {
            List<LoggedMessage> messages =
                    rows.stream().flatMap(row -> row.toMessage().stream()).toList();
            return new Page(
                    revision,
                    messages,
                    rows.isEmpty() ? after : rows.getLast().id.sequence());
        }

        public boolean isLast() {
            return last >= revision.lastSequence();
        }
    }

    private static Mutiny.SelectionQuery<EventRow> rows(Mutiny.Session session, ProductionRef ref, long after) {
        return session.createQuery(
                        "from EventRow e where e.id.name = :name and e.id.revision = :revision"
                                + " and e.id.sequence > :after order by e.id.sequence",
                        EventRow.class)
                .setParameter("name", ref.project().value())
                .setParameter("revision", ref.revision())
                .setParameter("after", after);
    }

    private Uni<Integer> ensure(Mutiny.Session session, OrgId org, ProductionRef ref, Instant applied) {
        return session.createNativeQuery(
                        "insert into production (org_id, name, revision, applied, updated, last_sequence, progress)"
                                + " values (:org, :name, :revision, :applied, :applied, 0, :progress)"
                                + " on conflict do nothing")
                .setParameter("org", org.value())
                .setParameter("name", ref.project().value())
                .setParameter("revision", ref.revision())
                .setParameter("applied", applied)
                .setParameter("progress", Json.write(Progress.of(ref.project().value())))
                .executeUpdate();
    }

    private static Uni<Void> notify(Mutiny.Session session, LiveKey key) {
        return session.createNativeQuery("select cast(pg_notify(:channel, :key) as text)", String.class)
                .setParameter("channel", CHANNEL)
                .setParameter("key", key.text())
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    private static EventRow logged(ProductionRow row, UUID eventId, Instant occurred, Event event) {
        EventRow logged = new EventRow();
        logged.id = new EventRow.Id(row.id.org(), row.id.name(), row.id.revision(), row.lastSequence);
        logged.eventId = eventId;
        logged.type = EventType.of(event.getClass()).cloudEventType();
        logged.subject = event.subject();
        logged.occurred = occurred;
        logged.payload = Json.write(event);
        return logged;
    }

    private static void say(EventRow logged, LiveMessage message) {
        ObjectNode data = Json.mapper().valueToTree(message);
        data.put("seq", logged.id.sequence()).put("time", logged.occurred.toString());
        logged.messageName = message.eventName();
        logged.message = data.toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
