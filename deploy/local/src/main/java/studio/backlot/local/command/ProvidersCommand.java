package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.make.PaidCalls;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Shows the models that films may be made with. */
@Command(
        name = "providers",
        mixinStandardHelpOptions = true,
        subcommands = {ProviderKeyCommand.class, RefreshCommand.class, FakeProvidersCommand.class},
        description =
                "Show the models that films may be made with: prices, status, health, and whether there are credentials.")
final class ProvidersCommand implements Callable<Integer> {

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        return new PaidCalls(StudioHome.find(), Terminal.standard())
                .providers(stop)
                .code();
    }
}
