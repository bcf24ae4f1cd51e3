package studio.backlot.story.production;

import java.time.Instant;
import studio.backlot.contracts.id.ProductionRef;

/** A source that was applied and differed from the one before. */
public record Revision(
        ProductionRef production, String title, int scenes, int shots, Instant applied, String appliedBy) {}
