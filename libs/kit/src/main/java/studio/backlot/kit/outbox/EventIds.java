package studio.backlot.kit.outbox;

import java.util.UUID;

/** Where the ids of events come from: time-ordered UUIDs, version 7. */
@FunctionalInterface
public interface EventIds {

    UUID next();
}
