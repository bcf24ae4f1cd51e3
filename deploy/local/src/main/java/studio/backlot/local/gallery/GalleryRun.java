package studio.backlot.local.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
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
            RenderProgram.End end = new RenderProgram(home, terminal)
                    .run(MAIN_CLASS, List.of(page.getParent().toString(), only));
            if (end.exit() == NOTHING) {
                throw new Refusal(Exit.USAGE, "there is nothing in the gallery whose name has '" + only + "' in it");
            }
            if (end.exit() != 0) {
                throw new Refusal(Exit.FAILED, "the gallery could not be drawn (exit code " + end.exit() + ")");
            }
            String count =
                    end.last().map(line -> line.substring(0, line.indexOf('/'))).orElse("0");
            terminal.line("%s pictures. The gallery is ready: %s".formatted(count, page.toUri()));
            return Exit.DONE;
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, "the gallery could not be drawn: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        }
    }
}
