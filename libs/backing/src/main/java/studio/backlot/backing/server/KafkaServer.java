package studio.backlot.backing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.backing.process.Launch;
import studio.backlot.backing.process.Readiness;
import studio.backlot.backing.process.RotatingLog;

/** One Kafka broker that is its own controller (KRaft). */
public final class KafkaServer implements Server {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final ServerPlace place;
    private final int port;
    private final int controllerPort;

    public KafkaServer(ServerPlace place, int port, int controllerPort) {
        this.place = place;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    /** Such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public ChildProcess start() {
        configure();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        return ChildProcess.start(new Launch(
                        name(),
                        place.command(name(), broker(), List.of(configuration().toString())),
                        Map.of(),
                        place.folder(),
                        place.log())
                .rememberedIn(place.pidFile()));
    }

    @Override
    public Optional<ClassArchive> archive() {
        return Optional.of(place.archive(name(), broker()));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, START_LIMIT, () -> Sockets.accepts(port));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Readiness.await(process, START_LIMIT, () -> registered(admin));
        }
    }

    /** A broker that was killed comes back only when its old session is over; until then the cluster is empty. */
    private static boolean registered(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("interrupted while waiting for kafka", e);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void configure() {
        Properties configuration = ServerPlace.resource("kafka.properties");
        configuration.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        configuration.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        configuration.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        configuration.setProperty("log.dirs", data().toString());
        place.write(configuration, configuration());
        place.copy("kafka-log4j2.properties");
    }

    private void format() {
        RotatingLog log = place.log();
        JavaProgram tool = program("kafka.tools.StorageTool", List.of("-Xmx128m"));
        ChildProcess format = ChildProcess.start(new Launch(
                "kafka-format",
                tool.command(
                        List.of(),
                        List.of(
                                "format",
                                "-t",
                                Uuid.randomUuid().toString(),
                                "-c",
                                configuration().toString(),
                                "--ignore-formatted")),
                Map.of(),
                place.folder(),
                log));
        if (!format.awaitExit(START_LIMIT) || format.onExit().join() != 0) {
            throw new BackingException("kafka's storage could not be formatted; " + log.file() + ":\n  "
                    + String.join("\n  ", log.tail(10)));
        }
    }

    private JavaProgram broker() {
        return program("kafka.Kafka", List.of("-Xmx256m"));
    }

    private JavaProgram program(String mainClass, List<String> heap) {
        List<String> options = new ArrayList<>(heap);
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=96m",
                "-Xss512k",
                "-XX:TrimNativeHeapInterval=15000",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + place.folder().resolve("kafka-log4j2.properties")));
        return new JavaProgram(options, place.classPath("kafka"), mainClass);
    }

    private Path configuration() {
        return place.folder().resolve("kafka.properties");
    }

    private Path data() {
        Path data = place.folder().resolve("data");
        try {
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
