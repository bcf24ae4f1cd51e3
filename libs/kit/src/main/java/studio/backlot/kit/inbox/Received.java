package studio.backlot.kit.inbox;

import java.util.UUID;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.id.OrgId;

/**
 * An event that came in.
 *
 * @param id the CloudEvent's id, or a name-based UUID of its source and id when that is not a UUID
 */
public record Received<E extends Event>(OrgId org, UUID id, E event) {}
