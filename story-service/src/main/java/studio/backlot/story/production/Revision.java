package studio.backlot.story.production;

import java.time.Instant;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.id.ProductionRef;

/** A source that was applied: to be made, where it differed from the one before, or to be planned. */
public record Revision(
        ProductionRef production,
        Intent intent,
        String title,
        int scenes,
        int shots,
        Instant applied,
        String appliedBy) {}
