package studio.backlot.backing;

import java.nio.file.Path;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.process.Ports;
import studio.backlot.backing.process.RotatingLog;
import studio.backlot.backing.server.KafkaServer;
import studio.backlot.backing.server.PostgresServer;
import studio.backlot.backing.server.S3Server;
import studio.backlot.backing.server.ServerPlace;

/** Brings up the servers that the studio stands on. */
public final class Backing {

    /** The bucket that all services share; organisations have prefixes of their own in it. */
    public static final String BUCKET = "backlot";

    private Backing() {}

    /**
     * Starts Kafka, PostgreSQL and S3 and waits until each answers, with the databases and topics of the configuration.
     *
     * @throws BackingException when one cannot be started, saying why
     */
    public static RunningBacking start(BackingConfig config) {
        Folders.passable(config.state());
        Secrets secrets = new Secrets(config.state().resolve("secrets.properties"));
        PreferredPorts preferred = config.ports();
        int s3Port = Ports.preferredOrFree(preferred.s3());
        StoreAccess store =
                new StoreAccess("http://127.0.0.1:" + s3Port, secrets.of("s3.access"), secrets.of("s3.secret"), BUCKET);
        RunningBacking backing = new RunningBacking(
                config,
                secrets,
                store,
                new KafkaServer(
                        place(config, "kafka"), Ports.preferredOrFree(preferred.kafka()), Ports.preferredOrFree(0)),
                new PostgresServer(
                        place(config, "postgres"),
                        Ports.preferredOrFree(preferred.postgres()),
                        secrets.of("postgres.superuser"),
                        durable(config)),
                new S3Server(place(config, "s3"), s3Port, store));
        try {
            backing.prepare();
            return backing;
        } catch (RuntimeException e) {
            backing.close();
            throw e;
        }
    }

    /** Removes what stopped servers kept, wherever it lies. */
    public static void erase(BackingConfig config) {
        Folders.delete(new PostgresServer(place(config, "postgres"), 0, "", durable(config)).folder());
        Folders.delete(config.state());
    }

    private static boolean durable(BackingConfig config) {
        return config.lifetime() == BackingConfig.Lifetime.KEPT;
    }

    private static ServerPlace place(BackingConfig config, String server) {
        Path state = config.state();
        return new ServerPlace(
                config.home().resolve("libs/backing"),
                state.resolve(server),
                new RotatingLog(state.resolve("logs").resolve(server + ".log")),
                state.resolve("run").resolve(server + ".pid"),
                config.lifetime() == BackingConfig.Lifetime.REHEARSAL);
    }
}
