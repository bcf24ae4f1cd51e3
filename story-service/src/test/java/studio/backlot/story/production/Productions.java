package studio.backlot.story.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.story.source.ProductionSource;
import studio.backlot.story.source.yaml.PublishedSchemas;

/** Compiles sources in tests. */
final class Productions {

    static final ProductionCompiler COMPILER = new ProductionCompiler(new PublishedSchemas());
    static final Path EXAMPLES = Path.of("../examples");

    private Productions() {}

    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    static Production ready(String name, Map<String, String> files) {
        return switch (COMPILER.compile(name, new ProductionSource(files))) {
            case Compiled.Ready(Production production) -> production;
            case Compiled.Refused(List<Violation> violations) ->
                throw new AssertionError(String.join(
                        "\n", violations.stream().map(Productions::said).toList()));
        };
    }

    static Production bare(String fountain) {
        return ready("test", Map.of("screenplay.fountain", fountain));
    }

    /** What is wrong, as {@code file:line:column pointer: detail}. */
    static List<String> wrong(Map<String, String> files) {
        return switch (COMPILER.compile("test", new ProductionSource(files))) {
            case Compiled.Ready _ -> List.of();
            case Compiled.Refused(List<Violation> violations) ->
                violations.stream().map(Productions::said).toList();
        };
    }

    private static String said(Violation violation) {
        String place = violation
                .line()
                .map(line -> ":" + line + ":" + violation.column().orElse(0))
                .orElse("");
        String pointer = violation.pointer().isEmpty() ? "" : " " + violation.pointer();
        return violation.file().orElse("") + place + pointer + ": " + violation.detail();
    }
}
