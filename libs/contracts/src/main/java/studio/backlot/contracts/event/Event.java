package studio.backlot.contracts.event;

/** Something that happened, published to the topic of its name. */
public sealed interface Event permits ProductionEvent, FundsEvent {

    /** Kafka key: the aggregate whose order matters. */
    String key();

    /** CloudEvents subject: the thing it is about, readable. */
    String subject();
}
