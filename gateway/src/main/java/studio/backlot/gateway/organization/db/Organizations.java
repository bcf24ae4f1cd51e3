package studio.backlot.gateway.organization.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.organization.Organization;
import studio.backlot.kit.tenant.TenantTransactions;

/** All tenants; each sees itself. */
@ApplicationScoped
public class Organizations {
    private final TenantTransactions transactions;
    private final Clock clock;

    Organizations(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the organisation in the caller's transaction; false when it is there already. */
    public Uni<Boolean> ensure(Mutiny.Session session, OrgId org, String name) {
        return session.createNativeQuery("insert into organization (org_id, name, created)"
                        + " values (:org, :name, :created) on conflict do nothing")
                .setParameter("org", org.value())
                .setParameter("name", name)
                .setParameter("created", clock.instant())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** The organisations that a caller of {@code org} sees: its own. */
    public Uni<List<Organization>> visibleTo(OrgId org) {
        return transactions.in(org, session -> session.createQuery("from OrganizationRow", OrganizationRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(OrganizationRow::toOrganization).toList()));
    }
}
