package studio.backlot.contracts.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The name of an event: its topic, and with its version its CloudEvents type. */
public record EventType(Class<? extends Event> payload, int version) {

    private static final List<EventType> ALL = Arrays.stream(Event.class.getPermittedSubclasses())
            .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
            .map(subclass -> new EventType(subclass.asSubclass(Event.class), 1))
            .toList();

    /** Every event type there is. */
    public static List<EventType> all() {
        return ALL;
    }

    public static EventType of(Class<? extends Event> payload) {
        return ALL.stream()
                .filter(type -> type.payload == payload)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(payload + " is not an event"));
    }

    /** The event type of a CloudEvents {@code type} attribute, when it is one of ours. */
    public static Optional<EventType> named(String cloudEventType) {
        return ALL.stream()
                .filter(type -> type.cloudEventType().equals(cloudEventType))
                .findFirst();
    }

    /** Kafka topic, such as {@code ShotRendered}. */
    public String topic() {
        return payload.getSimpleName();
    }

    /** Where messages go that cannot be consumed. */
    public String deadLetterTopic() {
        return topic() + ".dlq";
    }

    /** CloudEvents type, such as {@code studio.backlot.ShotRendered.v1}. */
    public String cloudEventType() {
        return "studio.backlot." + topic() + ".v" + version;
    }
}
