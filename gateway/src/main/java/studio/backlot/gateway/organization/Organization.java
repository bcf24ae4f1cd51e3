package studio.backlot.gateway.organization;

import java.time.Instant;
import studio.backlot.contracts.id.OrgId;

/** A tenant of the studio: it owns productions, characters, assets and keys. */
public record Organization(OrgId id, String name, Instant createdAt) {}
