package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.make.PaidCalls;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Shows what may be spent and has been. */
@Command(
        name = "budgets",
        mixinStandardHelpOptions = true,
        description = {
            "Show what may be spent on models, what is held for work that goes on, and what was paid:",
            "by the organisation, its projects, and each revision of their films."
        })
final class BudgetsCommand implements Callable<Integer> {

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        return new PaidCalls(StudioHome.find(), Terminal.standard())
                .budgets(stop)
                .code();
    }
}
