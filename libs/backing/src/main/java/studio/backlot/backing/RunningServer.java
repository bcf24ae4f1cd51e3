package studio.backlot.backing;

import java.time.Duration;
import java.util.Optional;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.server.Server;

/** A server and the process that is it at the moment. */
public final class RunningServer {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration RECORDING_GRACE = Duration.ofMinutes(3);

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

    /** Waits until it answers. One that crashes with its class archive is started once more without. */
    public void awaitReady() {
        server.archive()
                .ifPresentOrElse(
                        archive -> archive.await(() -> server.awaitReady(process), () -> process = server.start()),
                        () -> server.awaitReady(process));
    }

    /** Starts it again after it ended, on the same port and data, and waits until it answers. */
    public void restart() {
        process.kill();
        process.awaitExit(GRACE);
        process = server.start();
        awaitReady();
    }

    /** Ends it in good order, or by force after a grace; one that recorded a class archive gets time to write it. */
    public void stop() {
        boolean recorded = missingArchive().isPresent();
        process.stop(recorded ? RECORDING_GRACE : GRACE);
        server.archive().ifPresent(ClassArchive::keep);
    }

    /** The class archive that would make its start faster and is not there yet. */
    public Optional<ClassArchive> missingArchive() {
        return server.archive().filter(archive -> !archive.exists());
    }
}
