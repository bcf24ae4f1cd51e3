package studio.backlot.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.gallery.DriftRun;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Shows what is done about takes that drift. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Film five shots with a model that gets one thing wrong in each, as generative models do: a sweater changes",
            "its shade, shelves move, somebody jitters, mouths lag, the night stays in the morning. One HTML page shows",
            "each take as it came and as it is kept, with the numbers. No studio has to run."
        })
final class DriftCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the page goes (default: out/drift in the current folder).")
    private Path out = Path.of("out", "drift");

    @Option(
            names = "--only",
            paramLabel = "WORD",
            description = "Show only this: sweater, shelves, jitter, lag or dawn.")
    private String only = "";

    @Override
    public Integer call() {
        return new DriftRun(StudioHome.find(), Terminal.standard())
                .film(out, only)
                .code();
    }
}
