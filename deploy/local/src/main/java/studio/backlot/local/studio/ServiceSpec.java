package studio.backlot.local.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.process.JavaProgram;

/**
 * A service of the studio as a process.
 *
 * @param name such as {@code render}, also the name of its database
 * @param folder its module in the checkout
 * @param port where it listens unless that is taken
 * @param heapMegabytes the most its heap may grow to
 * @param compiler how far its code is worth compiling
 * @param turn whether others wait for it
 */
public record ServiceSpec(String name, String folder, int port, int heapMegabytes, Compiler compiler, Turn turn) {

    /** Pictures and sound are worth the optimising compiler and its memory; passing messages on is not. */
    public enum Compiler {
        QUICK,
        OPTIMISING
    }

    /** Who has the processor first. */
    public enum Turn {
        /** The film waits for it. */
        FIRST,
        /** It works beside the film, and takes what that leaves of the processor. */
        BESIDE
    }

    /** All seven, in the order of the table. */
    public static final List<ServiceSpec> ALL = List.of(
            new ServiceSpec("gateway", "gateway", 8080, 144, Compiler.QUICK, Turn.FIRST),
            new ServiceSpec("character", "character-service", 8081, 112, Compiler.QUICK, Turn.FIRST),
            new ServiceSpec("story", "story-service", 8082, 128, Compiler.QUICK, Turn.FIRST),
            new ServiceSpec("preproduction", "preproduction-service", 8083, 112, Compiler.QUICK, Turn.FIRST),
            new ServiceSpec("render", "render-service", 8084, 512, Compiler.OPTIMISING, Turn.FIRST),
            new ServiceSpec("audio", "audio-service", 8085, 256, Compiler.OPTIMISING, Turn.FIRST),
            new ServiceSpec("marketing", "marketing-service", 8086, 160, Compiler.OPTIMISING, Turn.BESIDE));

    private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=35",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            // What the C library keeps after a burst goes back to the system (milliseconds).
            "-XX:TrimNativeHeapInterval=15000",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8");

    /** The packaged application; empty when it has not been built. */
    public Optional<Path> jar(StudioHome home) {
        Path target = home.home().resolve(folder).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How to run the packaged application.
     *
     * @throws BackingException when it has not been built
     */
    public JavaProgram program(StudioHome home) {
        Path jar =
                jar(home).orElseThrow(() -> new BackingException(folder + " is not built; ./backlot build builds it"));
        List<Path> classPath = new ArrayList<>();
        classPath.add(jar);
        classPath.addAll(JavaProgram.jarsOf(jar.resolveSibling("lib")));
        return new JavaProgram(options(home), classPath, MAIN_CLASS);
    }

    private List<String> options(StudioHome home) {
        List<String> options = new ArrayList<>(COMMON);
        options.add("-Xmx" + heapMegabytes + "m");
        switch (compiler) {
            case QUICK -> options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=48m"));
            case OPTIMISING -> options.add("-XX:ReservedCodeCacheSize=96m");
        }
        options.addAll(ownOptions(home));
        return options;
    }

    /** Options that a service states itself, one a line, in {@code jvm.options} of its module. */
    private List<String> ownOptions(StudioHome home) {
        Path file = home.home().resolve(folder).resolve("jvm.options");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
