package studio.backlot.local.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.backlot.backing.process.PidFile;

/**
 * What runs where, as the supervisor last wrote it.
 *
 * @param pid of the supervisor
 * @param startedAt of the supervisor, by which its PID is told from one that was used again
 * @param build digest of the sources it was built from, empty when it is not known
 * @param gateway where the studio's door is, such as {@code http://127.0.0.1:8080}
 */
public record StudioRecord(
        Phase phase,
        long pid,
        String startedAt,
        String build,
        String gateway,
        List<ProcessRecord> processes,
        List<NoticeRecord> notices) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How far the studio is. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPING
    }

    /** How far a process is. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        DOWN
    }

    /**
     * One process.
     *
     * @param pid 0 while there is none
     * @param restarts how often it was started again after it had ended by itself
     */
    public record ProcessRecord(String name, int port, long pid, State state, int restarts) {}

    /**
     * Something that happened and that a person should know.
     *
     * @param number counts from 1
     */
    public record NoticeRecord(long number, String at, String text) {}

    /** What the file says; empty when there is none. */
    public static Optional<StudioRecord> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), StudioRecord.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file says about a supervisor that is alive. */
    public static Optional<StudioRecord> running(Path file) {
        return read(file).filter(StudioRecord::alive);
    }

    public boolean alive() {
        return supervisor().isPresent();
    }

    /** The supervisor, when it still is the same process and alive. */
    public Optional<ProcessHandle> supervisor() {
        return new PidFile(pid, Instant.parse(startedAt)).process();
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
