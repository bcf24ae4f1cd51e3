package studio.backlot.render.provider.credential.db;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.provider.KeyHolding;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.credential.HeldKeys;
import studio.backlot.render.provider.credential.HeldKeys.Held;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.KeysGone;
import studio.backlot.wire.Keys;

/**
 * Keys that were entered for a session: they lie in the memory of the process that was told them, and all processes know by a row that there are some.
 * Every now and then the process says there that it still has them, and learns that they were withdrawn.
 */
@ApplicationScoped
public class KeySessions {
    private static final Logger LOG = Logger.getLogger(KeySessions.class);
    private static final int MISSED = 3;

    private final KeySessionTable table;
    private final TenantTransactions transactions;
    private final Event<KeysGone> gone;
    private final Clock clock;
    private final Duration last;
    private final Duration every;
    private final String process = ManagementFactory.getRuntimeMXBean().getName();
    private final HeldKeys held = new HeldKeys();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-sessions").factory());

    KeySessions(
            KeySessionTable table,
            TenantTransactions transactions,
            Event<KeysGone> gone,
            Clock clock,
            KeySessionSettings settings) {
        this.table = table;
        this.transactions = transactions;
        this.gone = gone;
        this.clock = clock;
        this.last = settings.last();
        this.every = settings.seenEvery();
    }

    void begin(@Observes StartupEvent event) {
        var unused =
                thread.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes @Priority(50) ShutdownEvent event) {
        thread.shutdownNow();
        leave();
    }

    /** Holds keys in place of those that any process held. */
    public KeySession enter(OrgId org, String provider, Keys keys, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        KeySession entered = new KeySession(
                UUID.randomUUID(),
                provider,
                keys.values().keySet(),
                new KeySession.Entry(now, by),
                now.plus(last),
                process,
                true);
        transactions.await(org, session -> table.put(session, org, entered));
        drop(org, provider);
        held.put(entered.id(), new Held(org, provider, keys, entered.endsAt()));
        return entered;
    }

    /** Whether there was a session; no process holds its keys much longer. */
    public boolean withdraw(OrgId org, String provider) {
        boolean stood = transactions.await(org, session -> table.remove(session, org, provider));
        drop(org, provider);
        return stood;
    }

    /** An organisation's. */
    public Uni<List<KeySession>> all(Mutiny.Session session, OrgId org) {
        return table.all(session, org, silence());
    }

    /** The same, from worker threads. */
    public List<KeySession> all(OrgId org) {
        return transactions.await(org, session -> all(session, org));
    }

    Uni<Optional<KeySession>> find(Mutiny.Session session, OrgId org, String provider) {
        return table.find(session, org, provider, silence());
    }

    /** The keys of a session that stands, if this process has them. */
    KeyHolding holding(OrgId org, KeySession standing) {
        Instant now = clock.instant();
        return held.find(org, standing, now)
                .<KeyHolding>map(keys -> new KeyHolding.Here(keys, KeyTerm.SESSION, KeyOwner.ORGANISATION))
                .orElseGet(() -> standing.away(now));
    }

    /** That the keys of a session are not here; empty when they are. */
    public Optional<KeysAway> away(OrgId org, KeySession standing) {
        return holding(org, standing) instanceof KeysAway away ? Optional.of(away) : Optional.empty();
    }

    /** Says of every session whose keys are here that they are, and lets go of those that are over or were withdrawn. */
    void look() {
        held.all().forEach((id, known) -> {
            try {
                if (!clock.instant().isBefore(known.ends())
                        || !transactions.await(
                                known.org(), session -> table.seen(session, known.org(), known.provider(), id))) {
                    drop(id);
                }
            } catch (RuntimeException away) {
                LOG.debugf("Sessions of keys are looked after later: %s", away.getMessage());
            }
        });
    }

    /** Lets go of all keys, as the end of the process does. */
    public void leave() {
        held.all().forEach((id, known) -> {
            drop(id);
            try {
                transactions.await(known.org(), session -> table.left(session, known.org(), known.provider(), id));
            } catch (RuntimeException away) {
                LOG.debugf("Others learn by silence that keys are gone: %s", away.getMessage());
            }
        });
    }

    /** How many sessions' keys are in this process. */
    int held() {
        return held.all().size();
    }

    private void drop(OrgId org, String provider) {
        held.all().forEach((id, known) -> {
            if (known.org().equals(org) && known.provider().equals(provider)) {
                drop(id);
            }
        });
    }

    private void drop(UUID id) {
        held.drop(id).ifPresent(known -> gone.fire(new KeysGone(known.provider(), known.keys())));
    }

    private Duration silence() {
        return every.multipliedBy(MISSED);
    }
}
