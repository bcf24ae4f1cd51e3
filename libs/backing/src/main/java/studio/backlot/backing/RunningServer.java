package studio.backlot.backing;

import java.time.Duration;
import java.util.Optional;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.Ending;
import studio.backlot.backing.server.Server;

/** A server and the process that is it at the moment. */
public final class RunningServer {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Server server;
    private volatile ChildProcess process;

    RunningServer(Server server) {
        this.server = server;
        this.process = server.start();
    }

    /** Such as {@code kafka}. */
    public String name() {
        return server.name();
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    public ChildProcess process() {
        return process;
    }

    /** Waits until it answers. */
    public void awaitReady() {
        server.awaitReady(process);
    }

    /** Starts it again after it ended, on the same port and data, and waits until it answers. */
    public void restart() {
        process.kill();
        process.awaitExit(GRACE);
        process = server.start();
        awaitReady();
    }

    /** Ends it in good order, or by force when it takes too long. */
    public void stop(Ending ending) {
        ending.end(process, server.archive());
    }

    /** The class archive that would make its next start faster and is not there yet. */
    public Optional<ClassArchive> missingArchive() {
        return server.archive().filter(archive -> !archive.exists());
    }
}
