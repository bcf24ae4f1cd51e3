package studio.backlot.backing.server;

import java.util.Optional;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;

/** A server of the studio that can be started, and started again after it died, on the same port and data. */
public sealed interface Server permits KafkaServer, PostgresServer, S3Server {

    /** Such as {@code kafka}. */
    String name();

    /** Where it listens on 127.0.0.1. */
    int port();

    /** Prepares what is missing on disk and starts it; it is not ready yet. */
    ChildProcess start();

    /** Waits until it answers. */
    void awaitReady(ChildProcess process);

    /** Its class archive, when it runs on a JVM. */
    Optional<ClassArchive> archive();
}
