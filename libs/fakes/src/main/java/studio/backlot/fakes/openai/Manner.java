package studio.backlot.fakes.openai;

/** How a server writes what it answers. */
public enum Manner {
    /** As the specification has it. */
    OPENAI,
    /** As gateways do: whole seconds, times in milliseconds, a status of their own, no kind of object. */
    GATEWAY
}
