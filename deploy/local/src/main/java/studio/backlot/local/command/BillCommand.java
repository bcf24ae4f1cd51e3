package studio.backlot.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.backlot.local.make.PaidCalls;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Shows what a film has cost. */
@Command(
        name = "bill",
        mixinStandardHelpOptions = true,
        description = {
            "Show what a film has cost so far: by scene and shot, and beside them portraits, speech and music.",
            "Of all its revisions together, because a take that is kept was paid by the one that filmed it."
        })
final class BillCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILM", description = "Its name, such as the-last-algorithm.")
    private String film = "";

    @Option(names = "--revision", paramLabel = "N", description = "Only what this revision has paid.")
    private Optional<Integer> revision = Optional.empty();

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        return new PaidCalls(StudioHome.find(), Terminal.standard())
                .bill(film, revision, stop)
                .code();
    }
}
