package studio.backlot.local.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioLock;
import studio.backlot.local.supervisor.Supervisor;
import studio.backlot.local.terminal.Terminal;

/** What {@code up --detach} leaves in the background. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {

    @Option(names = "--only", split = ",")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        StudioHome home = StudioHome.find();
        StudioLock lock = StudioLock.take(home.lock())
                .orElseThrow(() -> new Refusal(Exit.STUDIO, "another command is starting or stopping the studio"));
        Terminal lines = new Terminal(System.out, false, false);
        Supervisor supervisor = new Supervisor(home, lock, ProductVersion.build(), Clock.systemUTC(), lines::line);
        supervisor.start(UpCommand.Services.named(only));
        supervisor.awaitEnd();
        return Exit.DONE.code();
    }
}
