package studio.backlot.backing.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java program to run on the JDK that runs us.
 *
 * @param options for the JVM
 * @param classPath in the order of the search
 */
public record JavaProgram(List<String> options, List<Path> classPath, String mainClass) {

    /**
     * The same with room to write a class archive: the JVM composes it in a buffer as large as its class space, which
     * otherwise follows from the limit of the metaspace and is too small for a large service.
     */
    public JavaProgram roomy() {
        List<String> roomy = new ArrayList<>(options);
        roomy.addAll(List.of("-Xmx512m", "-XX:MaxMetaspaceSize=1g", "-XX:CompressedClassSpaceSize=512m"));
        return new JavaProgram(roomy, classPath, mainClass);
    }

    /** The jars of a folder, in the order of their names so that class archives stay valid. */
    public static List<Path> jarsOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line, with what the class archive asks for. */
    public List<String> command(List<String> archiveOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(options);
        command.addAll(archiveOptions);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** The {@code java} launcher of the JDK that runs us. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
