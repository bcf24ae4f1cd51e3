package studio.backlot.local.gallery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** A process that draws the gallery, and what is said of it meanwhile. */
public final class GalleryRun {

    private static final String MAIN_CLASS = "studio.backlot.render.gallery.Gallery";
    private static final int NOTHING = 2;

    private final StudioHome home;
    private final Terminal terminal;

    public GalleryRun(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * Draws into {@code folder} and says where the page lies.
     *
     * @param only part of the names of what is to be drawn; everything when blank
     * @throws Refusal when nothing has such a name, or the process fails
     */
    public Exit draw(Path folder, String only) {
        Path page = folder.toAbsolutePath().normalize().resolve("index.html");
        try {
            Process process = new ProcessBuilder(command(page.getParent(), only))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Optional<String> last = follow(process);
            int exit = process.waitFor();
            if (exit == NOTHING) {
                throw new Refusal(Exit.USAGE, "there is nothing in the gallery whose name has '" + only + "' in it");
            }
            if (exit != 0) {
                throw new Refusal(Exit.FAILED, "the gallery could not be drawn (exit code " + exit + ")");
            }
            String count =
                    last.map(line -> line.substring(0, line.indexOf('/'))).orElse("0");
            terminal.line("%s pictures. The gallery is ready: %s".formatted(count, page.toUri()));
            return Exit.DONE;
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, "the gallery could not be drawn: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        }
    }

    private List<String> command(Path folder, String only) {
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
                MAIN_CLASS);
        return program.command(List.of(), List.of(folder.toString(), only));
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
