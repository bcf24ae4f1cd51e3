package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.backlot.local.make.ProfileRefresh;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Compares profiles with what a provider lists. */
@Command(
        name = "refresh",
        mixinStandardHelpOptions = true,
        description = {
            "Compare the profiles of a provider with what it lists: models, prices, abilities, ends.",
            "Nothing is changed without --apply, and nothing costs anything."
        })
final class RefreshCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "PROVIDER",
            description = "One that lists its models: openrouter or replicate.")
    private String provider = "";

    @ArgGroup
    private Doing doing = new Doing();

    /** One of them. */
    private static final class Doing {
        @Option(names = "--apply", description = "Take over what is otherwise, for the organisation of the key.")
        private boolean apply;

        @Option(names = "--forget", description = "Have the profiles as the deployment says again.")
        private boolean forget;
    }

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        ProfileRefresh refresh = new ProfileRefresh(StudioHome.find(), Terminal.standard());
        if (doing.forget) {
            return refresh.forget(provider, stop).code();
        }
        return (doing.apply ? refresh.apply(provider, stop) : refresh.compare(provider, stop)).code();
    }
}
