package studio.backlot.gateway.production;

import java.time.Instant;
import studio.backlot.contracts.event.Event;

/** An event of a revision and when it happened. */
public record LoggedEvent(Instant time, Event event) {}
