package studio.backlot.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import studio.backlot.backing.BackingException;

/**
 * Starts processes so that the kernel ends them with this one, even when this one is killed.
 *
 * <p>Linux ties a parent-death signal to the <em>thread</em> that started the child (prctl(2),
 * PR_SET_PDEATHSIG), so all children are started by one thread that lives as long as the process.
 * Where {@code setpriv} is missing, the next start ends what was left behind instead.
 */
final class Spawner {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("backlot-spawner").factory());

    private static final Optional<Path> SETPRIV = findSetpriv();

    private Spawner() {}

    static Process start(Launch launch) {
        ProcessBuilder builder = new ProcessBuilder(bound(launch))
                .directory(launch.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true);
        builder.environment().putAll(launch.environment());
        try {
            return THREAD.submit(builder::start).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException(launch.name() + ": interrupted while starting", e);
        } catch (ExecutionException e) {
            throw new BackingException(
                    launch.name() + " could not be started: " + e.getCause().getMessage(), e);
        }
    }

    private static List<String> bound(Launch launch) {
        List<String> command = new ArrayList<>();
        if (launch.user().isPresent()) {
            String user = String.valueOf(launch.user().getAsInt());
            Path setpriv = SETPRIV.orElseThrow(() -> new BackingException(launch.name()
                    + " refuses to run as root, and setpriv (package util-linux) is not here to run it as another user;"
                    + " run as an ordinary user or install util-linux"));
            command.addAll(List.of(setpriv.toString(), "--reuid=" + user, "--regid=" + user));
            command.addAll(List.of("--clear-groups", "--inh-caps=-all", "--pdeathsig=" + deathSignal(launch)));
        } else {
            SETPRIV.ifPresent(
                    setpriv -> command.addAll(List.of(setpriv.toString(), "--pdeathsig=" + deathSignal(launch))));
        }
        command.addAll(launch.command());
        return command;
    }

    /** PostgreSQL looks after its own children and ends at once when asked; others are simply ended. */
    private static String deathSignal(Launch launch) {
        return switch (launch.stopSignal()) {
            case TERM -> "KILL";
            case INT -> "INT";
        };
    }

    private static Optional<Path> findSetpriv() {
        return Stream.of("/usr/bin/setpriv", "/bin/setpriv")
                .map(Path::of)
                .filter(Files::isExecutable)
                .filter(Spawner::knowsDeathSignals)
                .findFirst();
    }

    private static boolean knowsDeathSignals(Path setpriv) {
        try {
            return new ProcessBuilder(setpriv.toString(), "--pdeathsig=KILL", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
