package studio.backlot.render.provider.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.work.Catalogues;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.KeyWaits;
import studio.backlot.render.provider.credential.db.KeySessions;

/** Whose keys have to be entered again before calls go on. */
@ApplicationScoped
public class MissingKeys {
    private final Catalogues catalogues;
    private final KeySessions sessions;
    private final TenantTransactions transactions;

    MissingKeys(Catalogues catalogues, KeySessions sessions, TenantTransactions transactions) {
        this.catalogues = catalogues;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** As an organisation has them now. */
    public Uni<KeyWaits> now(Mutiny.Session session, OrgId org) {
        return catalogues.of(session, org).chain(catalogue -> sessions.all(session, org)
                .map(standing -> new KeyWaits(
                        providers(catalogue),
                        standing.stream()
                                .collect(Collectors.toMap(KeySession::provider, one -> sessions.away(org, one))))));
    }

    /** The same, from worker threads. */
    public KeyWaits now(OrgId org) {
        return transactions.await(org, session -> now(session, org));
    }

    private static Map<String, String> providers(Catalogue catalogue) {
        Map<String, String> providers = new HashMap<>();
        catalogue.profiles().forEach(profile -> profile.offer()
                .ifPresent(offer -> providers.put(profile.id(), offer.provider())));
        return providers;
    }
}
