package studio.backlot.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.make.PaidCalls;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Shows paid calls, and gives up those that nobody knows of. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = {
            "Show paid calls to models, those that nobody knows of unless another state is named.",
            "With --close, give up one of them at what the provider's bill says that it cost."
        })
final class JobsCommand implements Callable<Integer> {

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description =
                    "reserved, submitting, submitted, unknown, succeeded, refused, failed, or keyless: all that wait for the keys of a session (default: ${DEFAULT-VALUE}).")
    private String state = "unknown";

    @Option(names = "--close", paramLabel = "JOB", description = "Give up this job; its shot makes another call.")
    private Optional<String> close = Optional.empty();

    @Option(names = "--cost", paramLabel = "MONEY", description = "What it has cost, such as '0.00 USD'.")
    private Optional<String> cost = Optional.empty();

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        PaidCalls calls = new PaidCalls(StudioHome.find(), Terminal.standard());
        if (close.isEmpty()) {
            return calls.jobs(state, stop).code();
        }
        String paid = cost.orElseThrow(
                () -> new Refusal(Exit.USAGE, "say what it has cost, as the provider's bill says: --cost '0.00 USD'"));
        return calls.close(close.get(), paid, stop).code();
    }
}
