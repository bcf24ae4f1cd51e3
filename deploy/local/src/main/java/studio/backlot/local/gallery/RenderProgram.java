package studio.backlot.local.gallery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** A program among the render service's classes, and what is said of it while it runs. */
final class RenderProgram {

    private final StudioHome home;
    private final Terminal terminal;

    RenderProgram(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * How it ended.
     *
     * @param last line that it said, if any
     */
    record End(int exit, Optional<String> last) {}

    /** Runs it to its end; each line that it says takes the place of the one before. */
    End run(String mainClass, List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(mainClass, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Optional<String> last = follow(process);
        return new End(process.waitFor(), last);
    }

    private List<String> command(String mainClass, List<String> arguments) {
        ServiceSpec render = ServiceSpec.ALL.stream()
                .filter(spec -> spec.name().equals("render"))
                .findFirst()
                .orElseThrow();
        JavaProgram program = new JavaProgram(
                List.of(
                        "-Xmx" + render.heapMegabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Djava.awt.headless=true",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dfile.encoding=UTF-8"),
                render.program(home).classPath(),
                mainClass);
        return program.command(List.of(), arguments);
    }

    /** A line of progress that is redrawn; where nothing can be redrawn, one line for each chapter. */
    private Optional<String> follow(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String chapter = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                terminal.draw(List.of("  " + line));
                String now = line.substring(line.indexOf(' ') + 1).split("/", 2)[0];
                if (!terminal.interactive() && !now.equals(chapter)) {
                    terminal.line("  " + now);
                    chapter = now;
                }
            }
        }
        terminal.erase();
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }
}
