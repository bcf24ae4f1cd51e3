package studio.backlot.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK AOT cache (JEP 483, 514, 515) of one program: its classes loaded, linked and profiled once, so that
 * later starts take a fraction. The name carries the digest of the JDK, the options and the class path, so a
 * stale archive is never used. Training writes beside it and is put in place whole.
 */
public final class ClassArchive {

    private static final int DIGEST_CHARACTERS = 16;
    private static final int TRIAL_SECONDS = 30;
    private static final Pattern RECORDER = Pattern.compile(".*\\.training-(\\d+)(?:\\.config)?");

    private final Path file;
    private final String name;
    private final JavaProgram program;

    private ClassArchive(Path file, String name, JavaProgram program) {
        this.file = file;
        this.name = name;
        this.program = program;
    }

    public static ClassArchive of(Path folder, String name, JavaProgram program) {
        return new ClassArchive(folder.resolve(name + "-" + digest(program) + ".aot"), name, program);
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Path file() {
        return file;
    }

    /** Options to use the archive; none when there is no archive yet. A JVM that cannot use it runs without. */
    public List<String> use() {
        return exists() ? using(file) : List.of();
    }

    /** Options that make a run record what it loads and write it when it ends in good order; then {@link #keep} it. */
    public List<String> train() {
        try {
            Files.createDirectories(file.getParent());
            removeAbandoned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:AOTCacheOutput=" + training(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /**
     * Puts in place what a process that recorded wrote when it ended in good order, and removes older archives of the
     * same program. It is tried first: a JVM does not begin at all with an archive that is damaged inside.
     */
    public boolean keep() {
        // The JVM removes its temporary recording last: while that is there, the archive is not whole.
        if (!Files.exists(training()) || Files.exists(recording())) {
            return false;
        }
        try {
            if (!serves(training())) {
                Files.delete(training());
                return false;
            }
            Files.move(training(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeOlder();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until a process answers. One that crashes is started once more without this archive, which is removed: a virtual
     * machine may begin with it once and not the next time.
     *
     * @param answered waits, and throws when the process ends
     * @param again starts it once more
     */
    public void await(Runnable answered, Runnable again) {
        try {
            answered.run();
        } catch (EndedEarly ended) {
            if (!ended.isCrash() || !discard()) {
                throw ended;
            }
            again.run();
            answered.run();
        }
    }

    private boolean discard() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> using(Path archive) {
        return List.of("-XX:AOTCache=" + archive, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    private boolean serves(Path archive) throws IOException {
        List<String> options = new ArrayList<>(using(archive));
        options.addAll(List.of("-XX:+SuppressFatalErrorMessage", "-version"));
        Process trial = new ProcessBuilder(program.command(options, List.of()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            trial.destroyForcibly();
        }
    }

    /** What recorders that no longer live have left. */
    private void removeAbandoned() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.toList()) {
                Matcher recorder = RECORDER.matcher(other.getFileName().toString());
                if (recorder.matches()
                        && ProcessHandle.of(Long.parseLong(recorder.group(1))).isEmpty()) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    private void removeOlder() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.toList()) {
                boolean sameProgram = other.getFileName().toString().startsWith(name + "-");
                if (sameProgram && !other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    private Path training() {
        return file.resolveSibling(
                file.getFileName() + ".training-" + ProcessHandle.current().pid());
    }

    private Path recording() {
        return training().resolveSibling(training().getFileName() + ".config");
    }

    private static String digest(JavaProgram program) {
        StringBuilder facts = new StringBuilder(Runtime.version().toString());
        facts.append(System.getProperty("java.home")).append(program.mainClass());
        program.options().stream().filter(option -> !option.startsWith("-D")).forEach(facts::append);
        try {
            for (Path jar : program.classPath()) {
                facts.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
            }
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(facts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
