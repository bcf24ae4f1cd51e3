package studio.backlot.backing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import studio.backlot.backing.StoreAccess;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.backing.process.Launch;
import studio.backlot.backing.process.Readiness;

/** S3 on disk: S3Proxy over a folder, one sub-folder a bucket. */
public final class S3Server implements Server {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final ServerPlace place;
    private final int port;
    private final StoreAccess access;

    public S3Server(ServerPlace place, int port, StoreAccess access) {
        this.place = place;
        this.port = port;
        this.access = access;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess start() {
        configure();
        return ChildProcess.start(new Launch(
                        name(),
                        place.command(
                                name(),
                                program(),
                                List.of("--properties", configuration().toString())),
                        Map.of(),
                        place.folder(),
                        place.log())
                .rememberedIn(place.pidFile()));
    }

    @Override
    public Optional<ClassArchive> archive() {
        return Optional.of(place.archive(name(), program()));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, START_LIMIT, () -> Sockets.accepts(port));
    }

    private void configure() {
        Path objects = place.folder().resolve("objects");
        try {
            Files.createDirectories(objects.resolve(access.bucket()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties configuration = ServerPlace.resource("s3proxy.properties");
        configuration.setProperty("s3proxy.endpoint", "http://127.0.0.1:" + port);
        configuration.setProperty("s3proxy.identity", access.accessKey());
        configuration.setProperty("s3proxy.credential", access.secretKey());
        configuration.setProperty("jclouds.identity", access.accessKey());
        configuration.setProperty("jclouds.credential", access.secretKey());
        configuration.setProperty("jclouds.filesystem.basedir", objects.toString());
        place.write(configuration, configuration());
        place.copy("s3proxy-logback.xml");
    }

    private JavaProgram program() {
        return new JavaProgram(
                List.of(
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:MaxMetaspaceSize=64m",
                        "-Xss512k",
                        "-XX:TrimNativeHeapInterval=15000",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=" + place.folder().resolve("s3proxy-logback.xml")),
                place.classPath("s3proxy"),
                "org.gaul.s3proxy.Main");
    }

    private Path configuration() {
        return place.folder().resolve("s3proxy.properties");
    }
}
