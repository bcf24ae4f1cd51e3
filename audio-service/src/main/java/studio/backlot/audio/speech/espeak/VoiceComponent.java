package studio.backlot.audio.speech.espeak;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.audio.speech.SpeechEngine;

/**
 * The optional component that holds libespeak-ng: jars in a folder, GPLv3, never on this process's class path.
 *
 * @param folder where its jars lie
 * @param scratch where the voice process unpacks the library
 */
public record VoiceComponent(Path folder, Path scratch) {

    private static final String MAIN = "studio.backlot.audio.voices.VoiceProcess";

    /** The configured folder, or {@code voices} beside this program. */
    public static VoiceComponent find(Optional<Path> configured, Path scratch) {
        return new VoiceComponent(configured.orElseGet(() -> program().resolveSibling("voices")), scratch);
    }

    /** The component's jars; none when it is not installed. */
    public List<Path> jars() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** The command that starts the voice process: a small heap, one thread of compilation, no more than it needs. */
    List<String> command() throws IOException {
        List<Path> jars = jars();
        if (jars.isEmpty()) {
            throw new SpeechEngine.Missing(
                    "No voice engine is installed: put the voice component's jar into the folder that BACKLOT_VOICES names.");
        }
        List<String> classPath = new ArrayList<>();
        classPath.add(program().toString());
        jars.forEach(jar -> classPath.add(jar.toString()));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms8m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, classPath),
                MAIN,
                scratch.toString());
    }

    private static Path program() {
        try {
            return Path.of(VoiceComponent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
