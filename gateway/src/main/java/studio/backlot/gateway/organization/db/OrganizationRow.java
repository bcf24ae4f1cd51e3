package studio.backlot.gateway.organization.db;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.organization.Organization;

/** An organisation's name. */
@Entity
@Table(name = "organization")
@SuppressWarnings("NullAway.Init")
class OrganizationRow {
    @Id
    String orgId;

    String name;
    Instant created;

    Organization toOrganization() {
        return new Organization(new OrgId(orgId), name, created);
    }
}
