package studio.backlot.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.supervisor.Rehearsal;

/** Records the class archives now. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Record what makes the studio's starts faster (class archives), once after a build.",
            "A studio that runs does so by itself as soon as it is idle."
        })
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        new Rehearsal(StudioHome.find()).run();
        return Exit.DONE.code();
    }
}
