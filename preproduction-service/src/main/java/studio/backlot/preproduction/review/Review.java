package studio.backlot.preproduction.review;

import java.time.Instant;
import java.util.UUID;
import studio.backlot.contracts.event.ReviewDecided;

/** A decision about a take, as it was published. */
public record Review(UUID id, ReviewDecided decided, Instant at) {}
