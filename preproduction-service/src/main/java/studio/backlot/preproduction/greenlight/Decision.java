package studio.backlot.preproduction.greenlight;

import java.util.List;
import studio.backlot.contracts.event.Event;

/** What is to be done with a revision as far as it has come in. */
public sealed interface Decision {

    /** Something has not come yet. */
    record Waits() implements Decision {}

    /** It is complete, and these events are to be published in this order. */
    record Decided(List<Event> events) implements Decision {}
}
