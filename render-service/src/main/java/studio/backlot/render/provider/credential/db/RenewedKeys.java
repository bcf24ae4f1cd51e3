package studio.backlot.render.provider.credential.db;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.credential.Sealed;
import studio.backlot.render.provider.credential.SealedKeys;
import studio.backlot.render.provider.credential.work.MasterKeySettings;
import studio.backlot.render.provider.credential.work.MasterKeys;

/** Has all stored keys sealed anew by the newest version of the master key that seals, when the deployment says so. */
@ApplicationScoped
public class RenewedKeys {
    private static final Logger LOG = Logger.getLogger(RenewedKeys.class);
    private static final String OWNERS = "select org_id, provider from credential_owners() order by 1, 2";

    private final Plumbing plumbing;
    private final TenantTransactions transactions;
    private final CredentialTable table;
    private final MasterKeys masters;
    private final boolean wanted;

    private record Owner(OrgId org, String provider) {}

    /** How many rows were sealed anew, and how many were not. */
    public record Renewed(int renewed, int left) {}

    RenewedKeys(
            Plumbing plumbing,
            TenantTransactions transactions,
            CredentialTable table,
            MasterKeys masters,
            MasterKeySettings settings) {
        this.plumbing = plumbing;
        this.transactions = transactions;
        this.table = table;
        this.masters = masters;
        this.wanted = settings.rewrap();
    }

    void start(@Observes StartupEvent event) {
        if (wanted) {
            masters.envelope()
                    .ifPresent(envelope -> Thread.ofVirtual().name("renew-keys").start(() -> all(envelope)));
        }
    }

    /** Every organisation's. What cannot be sealed anew stays as it is. Waits for the database and for master keys. */
    public Renewed all(Envelope envelope) {
        List<Owner> owners = owners();
        int renewed = 0;
        try {
            for (Owner owner : owners) {
                renewed += renewed(envelope, owner) ? 1 : 0;
            }
        } catch (ProblemException away) {
            LOG.warnf("Stored keys are not all sealed anew. %s Start again when it can be used.", away.detail());
        }
        Renewed result = new Renewed(renewed, owners.size() - renewed);
        LOG.infof(
                "%d stored keys are sealed anew by %s, %d are not", result.renewed(), envelope.seals(), result.left());
        return result;
    }

    private boolean renewed(Envelope envelope, Owner owner) {
        Optional<SealedKeys> kept =
                transactions.await(owner.org(), session -> table.find(session, owner.org(), owner.provider()));
        if (kept.isEmpty()) {
            return false;
        }
        try {
            Sealed fresh = envelope.renew(kept.get().sealed());
            return transactions.await(owner.org(), session -> table.renew(session, owner.org(), kept.get(), fresh));
        } catch (IllegalArgumentException foreign) {
            LOG.warnf(
                    "The keys of %s for %s stay sealed by %s: they do not open",
                    owner.org(), owner.provider(), kept.get().sealed().master());
            return false;
        }
    }

    private List<Owner> owners() {
        return plumbing.transaction(connection -> StreamSupport.stream(
                        Plumbing.await(connection.query(OWNERS).execute()).spliterator(), false)
                .map(RenewedKeys::owner)
                .toList());
    }

    private static Owner owner(Row row) {
        return new Owner(new OrgId(row.getString("org_id")), row.getString("provider"));
    }
}
