package studio.backlot.local.supervisor;

import java.util.Optional;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;

/** A process that belongs to the studio and is kept alive. */
interface Member {

    String name();

    /** Where it listens on 127.0.0.1. */
    int port();

    ChildProcess process();

    /** Starts it again and waits until it is ready. */
    void restart();

    /** The archive that would make its next start faster and is being recorded now. */
    Optional<ClassArchive> missingArchive();
}
