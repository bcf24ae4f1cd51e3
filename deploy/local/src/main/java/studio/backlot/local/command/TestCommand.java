package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs every test. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run every test: unit, integration on real servers, and a film from end to end (mvn verify).")
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Launcher.run("test");
    }
}
