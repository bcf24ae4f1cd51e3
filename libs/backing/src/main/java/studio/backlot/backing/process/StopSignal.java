package studio.backlot.backing.process;

/** What asks a process to end in good order. */
public enum StopSignal {
    /** The usual request; a JVM runs its shutdown hooks. */
    TERM,
    /** PostgreSQL's fast shutdown: clients are disconnected, data is flushed. */
    INT
}
