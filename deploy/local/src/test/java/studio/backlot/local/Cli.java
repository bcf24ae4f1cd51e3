package studio.backlot.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.process.JavaProgram;

/** The command as a person runs it: a process of its own, with a state and a working folder of its own. */
final class Cli {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Path state;
    private final Path folder;
    private final Map<String, String> environment;

    Cli(Path state, Path folder) {
        this(state, folder, Map.of());
    }

    Cli(Path state, Path folder, Map<String, String> environment) {
        this.state = state;
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** What it printed and how it ended. */
    record Outcome(int exit, String output) {}

    Outcome run(String... arguments) {
        try {
            Path output = Files.createTempFile(folder, "said-", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    JavaProgram.java().toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dbacklot.home=" + BackingConfig.findHome(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Main.class.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("BACKLOT_STATE", state.toString());
            Process process = builder.start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "backlot " + String.join(" ", arguments) + " does not end: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
