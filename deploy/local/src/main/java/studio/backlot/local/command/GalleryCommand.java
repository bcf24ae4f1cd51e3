package studio.backlot.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.gallery.GalleryRun;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Draws a page of everything that the renderer knows. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = {
            "Draw everything that a production can ask for into one HTML page, each with its word:",
            "styles, character traits, expressions, poses, pieces, lights, weather, camera moves, transitions.",
            "No studio has to run."
        })
final class GalleryCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the page goes (default: out/gallery in the current folder).")
    private Path out = Path.of("out", "gallery");

    @Option(
            names = "--only",
            paramLabel = "WORD",
            description = "Draw only what has this in its name, such as hair, weather or dolly.")
    private String only = "";

    @Override
    public Integer call() {
        return new GalleryRun(StudioHome.find(), Terminal.standard())
                .draw(out, only)
                .code();
    }
}
