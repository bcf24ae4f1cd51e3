package studio.backlot.render.provider.credential.db;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.provider.Credentials;
import studio.backlot.render.provider.KeyHolding;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.SealedKeys;
import studio.backlot.render.provider.credential.work.MasterKeys;
import studio.backlot.wire.Keys;

/** Keys of organisations: those of a session before those that are sealed in the database; the deployment's own stand behind them. */
@ApplicationScoped
public class StoredCredentials implements Credentials {
    private static final int TAIL = 4;
    private static final int LONG_ENOUGH = 16;

    private final Optional<Envelope> envelope;
    private final List<ProviderAccounts> accounts;
    private final CredentialTable table;
    private final KeySessions sessions;
    private final TenantTransactions transactions;
    private final Clock clock;

    StoredCredentials(
            MasterKeys masters,
            @All List<ProviderAccounts> accounts,
            CredentialTable table,
            KeySessions sessions,
            TenantTransactions transactions,
            Clock clock) {
        this.envelope = masters.envelope();
        this.accounts = List.copyOf(accounts);
        this.table = table;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Entered(Optional<KeySession> session, Optional<SealedKeys> kept) {}

    @Override
    public KeyHolding holding(OrgId org, ProviderAccounts provider, Optional<KeyTerm> term) {
        Entered entered = transactions.await(org, session -> entered(session, org, provider.provider()));
        return switch (term.orElse(entered.session().isPresent() ? KeyTerm.SESSION : KeyTerm.LASTING)) {
            case SESSION ->
                entered.session()
                        .map(standing -> sessions.holding(org, standing))
                        .orElseGet(() -> KeySession.withdrawn(provider.provider()));
            case LASTING ->
                entered.kept()
                        .map(own -> lasting(open(org, own), KeyOwner.ORGANISATION))
                        .or(() -> provider.ofDeployment().map(keys -> lasting(keys, KeyOwner.STUDIO)))
                        .orElseGet(KeyHolding.None::new);
        };
    }

    private static KeyHolding lasting(Keys keys, KeyOwner owner) {
        return new KeyHolding.Here(keys, KeyTerm.LASTING, owner);
    }

    private Uni<Entered> entered(Mutiny.Session session, OrgId org, String provider) {
        return sessions.find(session, org, provider)
                .chain(standing -> table.find(session, org, provider).map(kept -> new Entered(standing, kept)));
    }

    private Keys open(OrgId org, SealedKeys own) {
        try {
            return envelope().open(org, own.provider(), own.sealed());
        } catch (IllegalArgumentException closed) {
            throw new ProblemException(
                    RenderError.STORED_KEYS_CLOSED,
                    "The keys that were entered for %s do not open: %s sealed them, and it is another one now, or the row was changed. Enter them again."
                            .formatted(own.provider(), own.sealed().master()),
                    closed);
        }
    }

    /** Names of the providers that an organisation may use, also while it has to enter the keys of a session again. */
    public Uni<Set<String>> connected(Mutiny.Session session, OrgId org) {
        return table.all(session, org).chain(own -> sessions.all(session, org).map(standing -> {
            Set<String> names = new HashSet<>();
            own.forEach(keys -> names.add(keys.provider()));
            standing.forEach(keys -> names.add(keys.provider()));
            accounts.stream()
                    .filter(provider -> provider.ofDeployment().isPresent())
                    .forEach(provider -> names.add(provider.provider()));
            return names;
        }));
    }

    /** An organisation's own. */
    public List<SealedKeys> all(OrgId org) {
        return transactions.await(org, session -> table.all(session, org));
    }

    /** Keeps keys in place of those that were. */
    public SealedKeys put(OrgId org, String provider, Keys keys, String by) {
        SealedKeys sealed = new SealedKeys(
                provider,
                envelope().seal(org, provider, keys),
                tails(keys),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by);
        transactions.await(org, session -> table.put(session, org, sealed));
        return sealed;
    }

    /** Whether there were any. */
    public boolean remove(OrgId org, String provider) {
        return transactions.await(org, session -> table.remove(session, org, provider));
    }

    private Envelope envelope() {
        return envelope.orElseThrow(() -> new ProblemException(
                RenderError.NO_MASTER_KEY,
                "This deployment has no master key (such as BACKLOT_CREDENTIALS_MASTER) to seal keys with."));
    }

    private static Map<String, String> tails(Keys keys) {
        Map<String, String> tails = new HashMap<>();
        keys.plain().forEach((field, value) -> {
            boolean tells = value.length() >= LONG_ENOUGH && !value.strip().endsWith("}");
            tails.put(field, tells ? value.substring(value.length() - TAIL) : "");
        });
        return tails;
    }
}
