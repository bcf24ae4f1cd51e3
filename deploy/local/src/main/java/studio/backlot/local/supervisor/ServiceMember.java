package studio.backlot.local.supervisor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.backing.process.Launch;
import studio.backlot.backing.process.Readiness;
import studio.backlot.backing.process.RotatingLog;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;

/** One of the seven services. */
final class ServiceMember implements Member {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    /** Who lets others go first starts in what they leave of the processor. */
    private static final Duration START_LIMIT_BESIDE = Duration.ofMinutes(15);

    private static final Duration GRACE = Duration.ofSeconds(12);
    private static final Duration RECORDING_GRACE = Duration.ofMinutes(5);
    private static final int HEALTH_MILLIS = 2_000;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final StudioHome home;
    private final ServiceSpec spec;
    private final int port;
    private final JavaProgram program;
    private final ClassArchive archive;
    private final Map<String, String> environment;
    private final Archiving archiving;
    private volatile ChildProcess process;

    /** What a run has to do with the class archive. */
    enum Archiving {
        /** Starts from it when it is there. */
        USE,
        /** Writes it when it is stopped. */
        RECORD
    }

    /** Starts it. */
    ServiceMember(StudioHome home, ServiceSpec spec, int port, Map<String, String> environment, Archiving archiving) {
        this.home = home;
        this.spec = spec;
        this.port = port;
        this.environment = environment;
        this.archiving = archiving;
        this.program = spec.program(home);
        this.archive = ClassArchive.of(home.archives(), spec.name(), program);
        this.process = start();
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void restart() {
        process.kill();
        process.awaitExit(GRACE);
        process = start();
        awaitReady();
    }

    /** One that crashes with its class archive is started once more without. */
    @Override
    public void awaitReady() {
        archive.await(this::awaitAnswer, () -> process = start());
    }

    private void awaitAnswer() {
        Duration limit =
                switch (spec.turn()) {
                    case FIRST -> START_LIMIT;
                    case BESIDE -> START_LIMIT_BESIDE;
                };
        Readiness.await(process, limit, this::ready);
    }

    void stop() {
        switch (archiving) {
            case USE -> process.stop(GRACE);
            case RECORD -> {
                process.stop(RECORDING_GRACE);
                archive.keep();
            }
        }
    }

    private ChildProcess start() {
        List<String> command =
                switch (archiving) {
                    case USE -> {
                        List<String> usual = program.command(archive.use(), List.of());
                        yield spec.turn() == ServiceSpec.Turn.BESIDE ? beside(usual) : usual;
                    }
                    case RECORD -> beside(program.roomy().command(archive.train(), List.of()));
                };
        return ChildProcess.start(new Launch(
                        name(),
                        command,
                        environment,
                        Folders.ours(home.scratch(name())),
                        new RotatingLog(home.log(name())))
                .rememberedIn(home.run().resolve(name() + ".pid")));
    }

    /** Others go first, also before the processes that it starts. */
    private static List<String> beside(List<String> command) {
        return Files.isExecutable(NICE)
                ? Stream.concat(Stream.of(NICE.toString(), "-n", "10"), command.stream())
                        .toList()
                : command;
    }

    /** Asks, and does not try whether the port is free: that would take it while the service wants it. */
    private boolean ready() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(HEALTH_MILLIS);
            connection.setReadTimeout(HEALTH_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
