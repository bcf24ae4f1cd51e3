package studio.backlot.backing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.server.KafkaServer;
import studio.backlot.backing.server.PostgresServer;
import studio.backlot.backing.server.S3Server;

/** Kafka, PostgreSQL and S3, ready to be used. They end with this JVM at the latest. */
public final class RunningBacking implements AutoCloseable {

    private final BackingConfig config;
    private final Secrets secrets;
    private final StoreAccess store;
    private final KafkaServer kafkaServer;
    private final PostgresServer postgresServer;
    private final RunningServer kafka;
    private final RunningServer postgres;
    private final RunningServer s3;
    private final AtomicBoolean closed = new AtomicBoolean();

    RunningBacking(
            BackingConfig config,
            Secrets secrets,
            StoreAccess store,
            KafkaServer kafkaServer,
            PostgresServer postgresServer,
            S3Server s3Server) {
        this.config = config;
        this.secrets = secrets;
        this.store = store;
        this.kafkaServer = kafkaServer;
        this.postgresServer = postgresServer;
        this.kafka = new RunningServer(kafkaServer);
        this.postgres = new RunningServer(postgresServer);
        this.s3 = new RunningServer(s3Server);
        if (config.lifetime() != BackingConfig.Lifetime.KEPT) {
            ChildProcess.beforeReaping(this::close);
        }
    }

    void prepare() {
        postgres.awaitReady();
        config.databases().forEach(name -> Databases.ensure(postgresServer, database(name)));
        kafka.awaitReady();
        Topics.ensure(kafkaServer.bootstrapServers(), config.topics());
        s3.awaitReady();
    }

    /** Such as {@code 127.0.0.1:9092}. */
    public String kafkaBootstrapServers() {
        return kafkaServer.bootstrapServers();
    }

    /** The database of that name with its two roles; only those of the configuration exist. */
    public DatabaseAccess database(String name) {
        return new DatabaseAccess(
                "127.0.0.1:" + postgres.port(),
                name,
                secrets.of("database." + name + ".owner"),
                secrets.of("database." + name + ".app"));
    }

    public StoreAccess store() {
        return store;
    }

    public RunningServer kafka() {
        return kafka;
    }

    public RunningServer postgres() {
        return postgres;
    }

    public RunningServer s3() {
        return s3;
    }

    /** All of them, in the order in which they start. */
    public List<RunningServer> servers() {
        return List.of(postgres, kafka, s3);
    }

    /** What the person at the terminal should know about where things lie. */
    public List<String> remarks() {
        return postgresServer.movedOut()
                ? List.of(
                        "PostgreSQL does not run as root, and the user it runs as cannot reach %s: its data lies in %s"
                                .formatted(config.state(), postgresServer.folder()))
                : List.of();
    }

    /** The environment variables by which a service finds its servers, as everywhere else where it runs. */
    public Map<String, String> environment(String service) {
        DatabaseAccess database = database(service);
        Map<String, String> environment = new TreeMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafkaBootstrapServers());
        environment.put("BACKLOT_DATABASE_ADDRESS", database.address());
        environment.put("BACKLOT_DATABASE_PASSWORD", database.ownerPassword());
        environment.put("BACKLOT_DATABASE_APP_PASSWORD", database.appPassword());
        environment.put("BACKLOT_S3_URL", store.url());
        environment.put("BACKLOT_S3_ACCESS_KEY", store.accessKey());
        environment.put("BACKLOT_S3_SECRET_KEY", store.secretKey());
        environment.put("BACKLOT_S3_BUCKET", store.bucket());
        return environment;
    }

    /** Where PostgreSQL keeps its data, when that had to be outside the state. */
    public Path postgresFolder() {
        return postgresServer.folder();
    }

    /** Stops them in good order and removes a temporary state. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List<Thread> stopping = Stream.of(s3, kafka, postgres)
                .map(server -> Thread.ofPlatform().name("stop-" + server.name()).start(server::stop))
                .toList();
        stopping.forEach(RunningBacking::join);
        if (config.lifetime() != BackingConfig.Lifetime.KEPT) {
            Folders.delete(postgresServer.folder());
            Folders.delete(config.state());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
