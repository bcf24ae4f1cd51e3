package studio.backlot.local.supervisor;

import studio.backlot.backing.RunningServer;
import studio.backlot.backing.process.ChildProcess;

/** Kafka, PostgreSQL or S3. */
record ServerMember(RunningServer server) implements Member {

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public ChildProcess process() {
        return server.process();
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void awaitReady() {
        server.awaitReady();
    }
}
