package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Builds the studio. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Build the studio if its sources changed; every other command does so too.")
final class BuildCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Launcher.run("build");
    }
}
