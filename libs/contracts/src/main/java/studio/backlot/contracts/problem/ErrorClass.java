package studio.backlot.contracts.problem;

/** Who has to act on an error; drives the status, the retry policy and the metric's label. */
public enum ErrorClass {
    /** The request is wrong and stays wrong. */
    CALLER,
    /** The request meets a state it does not fit; it may fit later. */
    CONFLICT,
    /** A quota, a budget or a resource is used up. */
    EXHAUSTED,
    /** A provider failed or refused. */
    PROVIDER,
    /** Our own fault; retried with back-off. */
    OURS
}
