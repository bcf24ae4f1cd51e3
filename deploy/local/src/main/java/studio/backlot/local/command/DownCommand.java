package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.supervisor.StudioControl;
import studio.backlot.local.terminal.Terminal;

/** Stops the studio and keeps its work. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stop the studio. Its work stays; 'backlot up' goes on with it.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        boolean stopped = new StudioControl(StudioHome.find(), terminal).stop();
        terminal.line(stopped ? "The studio is stopped; its work is kept." : "The studio is not running.");
        return Exit.DONE.code();
    }
}
