package studio.backlot.local.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** A process that shows what is done about takes that drift. */
public final class DriftRun {

    private static final String MAIN_CLASS = "studio.backlot.render.drift.Demonstration";
    private static final int NOTHING = 2;

    private final StudioHome home;
    private final Terminal terminal;

    public DriftRun(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * Films into {@code folder} and says where the page lies.
     *
     * @param only part of the names of what is to be shown; everything when blank
     * @throws Refusal when nothing has such a name, or the process fails
     */
    public Exit film(Path folder, String only) {
        Path page = folder.toAbsolutePath().normalize().resolve("index.html");
        try {
            RenderProgram.End end = new RenderProgram(home, terminal)
                    .run(
                            MAIN_CLASS,
                            List.of(page.getParent().toString(), home.tools().toString(), only));
            if (end.exit() == NOTHING) {
                throw new Refusal(
                        Exit.USAGE,
                        "'" + only + "' is none of sweater, shelves, jitter, lag, dawn; nothing was filmed");
            }
            if (end.exit() != 0) {
                throw new Refusal(Exit.FAILED, "the shots could not be filmed (exit code " + end.exit() + ")");
            }
            terminal.line("Before and after: " + page.toUri());
            return Exit.DONE;
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, "the shots could not be filmed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        }
    }
}
