package studio.backlot.local.command;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.supervisor.StudioControl;
import studio.backlot.local.terminal.Terminal;

/** Stops the studio and removes its work. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "Stop the studio and remove everything it keeps: productions, takes, keys, logs.",
            "Films in out/ stay."
        })
final class ResetCommand implements Callable<Integer> {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        StudioHome home = StudioHome.find();
        Terminal terminal = Terminal.standard();
        if (!Files.exists(home.state())) {
            terminal.line("There is nothing to remove: " + home.state() + " is not there.");
            return Exit.DONE.code();
        }
        if (!yes && terminal.interactive() && !agreed(home)) {
            terminal.line("Nothing was removed.");
            return Exit.FAILED.code();
        }
        new StudioControl(home, terminal).stop();
        Backing.erase(BackingConfig.keptIn(home.home(), home.state()));
        terminal.line("The studio's state is removed: " + home.state());
        return Exit.DONE.code();
    }

    private static boolean agreed(StudioHome home) {
        String answer = System.console().readLine("Remove everything in %s? [y/N] ", home.state());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
