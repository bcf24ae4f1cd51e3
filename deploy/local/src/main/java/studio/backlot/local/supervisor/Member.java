package studio.backlot.local.supervisor;

import studio.backlot.backing.process.ChildProcess;

/** A process that belongs to the studio and is kept alive. */
interface Member {

    String name();

    /** Where it listens on 127.0.0.1. */
    int port();

    ChildProcess process();

    /** Starts it again and waits until it is ready. */
    void restart();

    /** Waits until it is ready. */
    void awaitReady();
}
