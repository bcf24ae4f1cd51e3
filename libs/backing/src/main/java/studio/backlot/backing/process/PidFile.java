package studio.backlot.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process remembered on disk. Numbers are used again, so the time of its start belongs to its identity.
 */
public record PidFile(long pid, Instant startedAt) {

    public static PidFile of(ProcessHandle process) {
        return new PidFile(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** What the file remembers; empty when there is none or it is not readable as one. */
    public static Optional<PidFile> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> parts = List.of(Files.readString(file).strip().split(" ", -1));
            return parts.size() == 2
                    ? Optional.of(new PidFile(Long.parseLong(parts.get(0)), Instant.parse(parts.get(1))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pid + " " + startedAt + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still is the same one and alive. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().orElse(Instant.EPOCH).equals(startedAt));
    }

    /** Ends it and what it started, when it is still there. */
    public void end() {
        process().ifPresent(PidFile::end);
    }

    private static void end(ProcessHandle handle) {
        try (Stream<ProcessHandle> descendants = handle.descendants()) {
            List<ProcessHandle> tree = descendants.toList();
            handle.destroyForcibly();
            tree.forEach(ProcessHandle::destroyForcibly);
            handle.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("process " + handle.pid() + " was left behind and does not end", e);
        }
    }
}
