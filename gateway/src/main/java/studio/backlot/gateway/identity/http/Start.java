package studio.backlot.gateway.identity.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.identity.ApiKey;
import studio.backlot.gateway.identity.Role;
import studio.backlot.gateway.identity.db.ApiKeys;
import studio.backlot.gateway.organization.db.Organizations;
import studio.backlot.kit.tenant.TenantTransactions;

/** What must be there before the first request: signing keys, and the first organisation's key when one is given. */
@ApplicationScoped
class Start {
    private final InternalTokens tokens;
    private final TenantTransactions transactions;
    private final Organizations organizations;
    private final ApiKeys keys;

    Start(InternalTokens tokens, TenantTransactions transactions, Organizations organizations, ApiKeys keys) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.organizations = organizations;
        this.keys = keys;
    }

    void start(
            @Observes StartupEvent event,
            Vertx vertx,
            @ConfigProperty(name = "backlot.bootstrap.key") Optional<String> bootstrap,
            @ConfigProperty(name = "backlot.bootstrap.organization") String organization) {
        tokens.start(vertx);
        bootstrap.ifPresent(text -> admit(new OrgId(organization), text));
    }

    private void admit(OrgId org, String text) {
        ApiKey key = ApiKey.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "BACKLOT_BOOTSTRAP_KEY: expected blk_<id>_<secret> with an id of 8 to 32 characters of 0-9a-z"
                                + " and a secret of at least 43 characters of 0-9A-Za-z-"));
        transactions.await(org, session -> organizations
                .ensure(session, org, "Local studio")
                .chain(() -> keys.keep(session, org, key, "bootstrap", Set.of(Role.ADMIN.value()))));
    }
}
