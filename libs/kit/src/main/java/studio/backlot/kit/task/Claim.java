package studio.backlot.kit.task;

import java.util.UUID;
import studio.backlot.contracts.id.OrgId;

/** A task that this process holds under a lease of its own. */
record Claim(OrgId org, String kind, String key, int attempt, String payload, String traceparent, UUID lease) {}
