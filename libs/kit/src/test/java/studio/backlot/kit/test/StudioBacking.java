package studio.backlot.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.RunningServer;
import studio.backlot.contracts.event.EventType;

/**
 * Real Kafka, PostgreSQL and S3 for a {@code @QuarkusTest}, started once in a test run and ended with it:
 *
 * <pre>{@code @QuarkusTest
 * @WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "render"))}</pre>
 *
 * The database is named after the test's module when the argument is left out.
 */
public final class StudioBacking implements QuarkusTestResourceLifecycleManager {

    /** Test resources and tests live in class loaders of their own; system properties are what they share. */
    static final String KAFKA = "backlot.test.kafka";

    static final String KAFKA_PID = "backlot.test.kafka.pid";
    static final String KAFKA_KILLED = "backlot.test.kafka.killed";

    private static final String PREFIX = "backlot.test.environment.";
    private static final String STATE = "backlot.test.state";
    private static final String DATABASE = "backlot.test.database";
    private static final String SPANS = "backlot.test.spans";

    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", moduleName());
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(KAFKA) == null) {
            RunningBacking backing = startServers();
            backing.environment(database).forEach((name, value) -> System.setProperty(PREFIX + name, value));
            System.setProperty(KAFKA, backing.kafkaBootstrapServers());
            System.setProperty(DATABASE, backing.database(database).jdbcUrl());
            System.setProperty(SPANS, SpanCollector.collectInto(logFolder().resolve("spans")));
            replaceKilledBroker(backing.kafka());
        }
        Map<String, String> config = new HashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> config.put(name.substring(PREFIX.length()), System.getProperty(name)));
        config.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
        config.put("BACKLOT_SCRATCH", System.getProperty("java.io.tmpdir") + "/backlot-test-" + database);
        config.put("quarkus.log.file.enabled", "true");
        config.put("quarkus.log.file.path", logFolder().resolve("service.log").toString());
        config.put("quarkus.log.file.rotation.rotate-on-boot", "false");
        config.put("quarkus.log.file.rotation.max-file-size", "1G");
        config.put("quarkus.otel.sdk.disabled", "false");
        config.put("quarkus.otel.bsp.schedule.delay", "PT0.1S");
        config.put("quarkus.otel.exporter.otlp.traces.endpoint", System.getProperty(SPANS));
        config.put("quarkus.otel.exporter.otlp.traces.protocol", "http/protobuf");
        config.put("mp.jwt.verify.publickey", TestTokens.publicKey());
        config.put("mp.jwt.verify.publickey.location", "NONE");
        return config;
    }

    /** Where the servers keep what they keep. */
    static Path state() {
        return Path.of(System.getProperty(STATE));
    }

    /** The database of the test run. */
    static String jdbcUrl() {
        return System.getProperty(DATABASE);
    }

    /** Folders of logs: of the service, with its spans, and of its servers. */
    static List<Path> logs() {
        return List.of(logFolder(), state().resolve("logs"));
    }

    private static Path logFolder() {
        return state().resolve("service");
    }

    /** Kafka's client finds its parts through the thread's class loader, which here may be that of the service. */
    private RunningBacking startServers() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Backing.class.getClassLoader());
        try {
            BackingConfig config = BackingConfig.temporary();
            System.setProperty(STATE, config.state().toString());
            Files.createDirectories(logFolder());
            return Backing.start(config.withDatabases(List.of(database))
                    .withTopics(EventType.all().stream()
                            .flatMap(type -> Stream.of(type.topic(), type.deadLetterTopic()))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A broker that a test killed comes back on its port and with its data; at the end of the run it does not. */
    private static void replaceKilledBroker(RunningServer broker) {
        System.setProperty(KAFKA_PID, String.valueOf(broker.process().pid()));
        var unused = broker.process().onExit().thenRunAsync(() -> {
            if (Boolean.getBoolean(KAFKA_KILLED)) {
                System.clearProperty(KAFKA_KILLED);
                broker.restart();
                replaceKilledBroker(broker);
            }
        });
    }

    @Override
    public void stop() {
        // the servers serve every test of the run and end with this process
    }

    private static String moduleName() {
        String folder = Path.of("").toAbsolutePath().getFileName().toString();
        return folder.replace("-service", "").replace('-', '_');
    }
}
