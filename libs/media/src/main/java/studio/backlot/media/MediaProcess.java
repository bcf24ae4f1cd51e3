package studio.backlot.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One running tool. Its caller never waits for longer than its patience: everything that may block goes through
 * {@link #waiting}, and a watch ends the process when that takes too long, which unblocks the caller.
 */
final class MediaProcess {

    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();
    private static final int LAST_WORDS = 12;

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly), "media-processes-end"));
    }

    private final String tool;
    private final Process process;
    private final Duration patience;
    private final LogTail log = new LogTail();
    private final Thread logReader;
    private volatile @Nullable Wait wait;
    private volatile boolean late;

    private MediaProcess(String tool, Process process, Duration patience) {
        this.tool = tool;
        this.process = process;
        this.patience = patience;
        this.logReader =
                Thread.ofPlatform().daemon().name(tool + "-log").unstarted(() -> log.drain(process.getErrorStream()));
    }

    static MediaProcess start(MediaTools tools, Path program, List<String> arguments, Duration patience) {
        ProcessBuilder builder = new ProcessBuilder(tools.confinement().command(program, arguments));
        // The child sees nothing of the service's environment: it has no business with its secrets.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("AV_LOG_FORCE_NOCOLOR", "1");
        builder.environment().putAll(tools.environment());
        String tool = String.valueOf(program.getFileName());
        try {
            Process process = builder.start();
            ALIVE.add(process);
            MediaProcess started = new MediaProcess(tool, process, patience);
            started.logReader.start();
            Thread.ofPlatform().daemon().name(tool + "-watch").start(started::watch);
            return started;
        } catch (IOException cannotStart) {
            throw new MediaException.Missing("%s cannot be started: %s".formatted(program, cannotStart.getMessage()));
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                Wait now = wait;
                if (now != null && now.caller().isInterrupted()) {
                    process.destroyForcibly();
                } else if (now != null && System.nanoTime() - now.since() > patience.toNanos()) {
                    late = true;
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException ended) {
            process.destroyForcibly();
        } finally {
            ALIVE.remove(process);
        }
    }

    /** Work that waits for the process: bounded by its patience, ended when the thread is interrupted. */
    <T extends @Nullable Object> T waiting(Waiting<T> work) {
        if (Thread.interrupted()) {
            throw cancelled();
        }
        wait = new Wait(Thread.currentThread(), System.nanoTime());
        try {
            return work.on(process);
        } catch (InterruptedException interrupted) {
            throw cancelled();
        } catch (IOException broken) {
            throw failure();
        } finally {
            wait = null;
        }
    }

    /** Waits for the end; returns the log of a process that ended well. */
    List<String> ended() {
        int exit = waiting(Process::waitFor);
        if (late) {
            throw new MediaException.TimedOut(tool, patience);
        }
        List<String> lines = lastLines();
        if (exit != 0) {
            throw new MediaException.Failed(tool, exit, lastWords(lines));
        }
        return lines;
    }

    /** Why a pipe to or from the process broke. */
    private MediaException failure() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroy();
            }
            ended();
        } catch (InterruptedException interrupted) {
            return cancelled();
        } catch (MediaException why) {
            return why;
        }
        return new MediaException.Failed(tool, 0, List.of("it ended before it had all its input"));
    }

    /** Ends the process for a caller that was interrupted. */
    MediaException cancelled() {
        abandon();
        Thread.currentThread().interrupt();
        return new MediaException.Cancelled(tool);
    }

    void abandon() {
        process.destroyForcibly();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    private List<String> lastLines() {
        try {
            logReader.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
        return log.lines();
    }

    private static List<String> lastWords(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
    }

    private record Wait(Thread caller, long since) {}

    /** Something that blocks until the process has done its part. */
    @FunctionalInterface
    interface Waiting<T extends @Nullable Object> {
        T on(Process process) throws IOException, InterruptedException;
    }
}
