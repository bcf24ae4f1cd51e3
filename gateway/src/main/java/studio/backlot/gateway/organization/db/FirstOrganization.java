package studio.backlot.gateway.organization.db;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.identity.ApiKey;
import studio.backlot.gateway.identity.Role;
import studio.backlot.gateway.identity.db.ApiKeys;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.tenant.TenantTransactions;

/** Makes the first organisation and its admin key when one is given at the start; done before, it changes nothing. */
@ApplicationScoped
class FirstOrganization {
    private static final String FORM =
            "BACKLOT_BOOTSTRAP_KEY: expected blk_<id>_<secret> with an id of 8 to 32 characters"
                    + " of 0-9a-z and a secret of 43 to 128 characters of 0-9A-Za-z-";

    private final TenantTransactions transactions;
    private final Organizations organizations;
    private final ApiKeys keys;

    FirstOrganization(TenantTransactions transactions, Organizations organizations, ApiKeys keys) {
        this.transactions = transactions;
        this.organizations = organizations;
        this.keys = keys;
    }

    void admit(
            @Observes StartupEvent event,
            @ConfigProperty(name = "backlot.bootstrap.key") Optional<String> bootstrap,
            @ConfigProperty(name = "backlot.bootstrap.organization") String name) {
        OrgId org = new OrgId(name);
        bootstrap
                .map(text -> ApiKey.parse(text).orElseThrow(() -> new IllegalArgumentException(FORM)))
                .ifPresent(key -> Plumbing.awaitAvailable(transactions.in(org, session -> organizations
                        .ensure(session, org, "Local studio")
                        .chain(() -> keys.keep(session, org, key, "bootstrap", Set.of(Role.ADMIN.value()))))));
    }
}
