package studio.backlot.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process we started, with everything it started itself. It never outlives this JVM. */
public final class ChildProcess {

    private static final Set<ChildProcess> ALIVE = ConcurrentHashMap.newKeySet();

    private static final Deque<Runnable> BEFORE_REAPING = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::reap, "backlot-reaper"));
    }

    private final Launch launch;
    private final Process process;
    private final CompletableFuture<Integer> exit;
    private final Set<ProcessHandle> killed = ConcurrentHashMap.newKeySet();

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
        ALIVE.add(this);
        this.exit = process.onExit().thenApply(this::ended);
    }

    /** Starts it; one that an earlier run left behind under the same PID file is ended first. */
    public static ChildProcess start(Launch launch) {
        launch.pidFile().ifPresent(file -> PidFile.read(file).ifPresent(PidFile::end));
        ChildProcess child = new ChildProcess(launch, Spawner.start(launch));
        launch.log().follow(launch.name(), child.process.getInputStream());
        launch.pidFile().ifPresent(file -> PidFile.of(child.process.toHandle()).write(file));
        return child;
    }

    /** Runs when this JVM is asked to end, before all children that are still alive are killed. */
    public static void beforeReaping(Runnable orderlyEnd) {
        BEFORE_REAPING.addFirst(orderlyEnd);
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public Instant startedAt() {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    public boolean alive() {
        return process.isAlive();
    }

    public RotatingLog log() {
        return launch.log();
    }

    /** Completes with the exit code when the process ends. */
    public CompletableFuture<Integer> onExit() {
        return exit;
    }

    /** Asks it to end and, when it has not within the grace, kills it and all it started. */
    public void stop(Duration grace) {
        signal();
        if (!awaitExit(grace)) {
            kill();
            awaitExit(Duration.ofSeconds(10));
        }
        launch.pidFile().ifPresent(ChildProcess::delete);
    }

    /** Asks it to end without waiting for it. */
    public void signal() {
        switch (launch.stopSignal()) {
            // The handle's way: Process.destroy() would also close the pipe, and with it the last lines of the log.
            case TERM -> process.toHandle().destroy();
            case INT -> sendInterrupt();
        }
    }

    /** Ends it and all it started at once, as {@code kill -9} does. */
    public void kill() {
        List<ProcessHandle> descendants = descendants();
        killed.addAll(descendants);
        process.toHandle().destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether it ended in time, and all that was killed with it: what they shared, such as memory, is free only then. */
    public boolean awaitExit(Duration time) {
        CompletableFuture<?>[] ends = Stream.concat(
                        Stream.of(exit), killed.stream().map(ProcessHandle::onExit))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the end of a process cannot fail", impossible);
        }
    }

    private static void reap() {
        try {
            BEFORE_REAPING.forEach(Runnable::run);
        } finally {
            ALIVE.forEach(ChildProcess::kill);
        }
    }

    private int ended(Process gone) {
        ALIVE.remove(this);
        return gone.exitValue();
    }

    private List<ProcessHandle> descendants() {
        try (Stream<ProcessHandle> all = process.descendants()) {
            return all.toList();
        }
    }

    private void sendInterrupt() {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
