package studio.backlot.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.StudioTable;
import studio.backlot.local.terminal.Terminal;

/** Says what runs where. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Show what runs where. Exit code 0 when everything is ready, 4 when the studio does not run or not whole.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        Optional<StudioRecord> record = StudioRecord.running(StudioHome.find().record());
        if (record.isEmpty()) {
            terminal.line("The studio is not running.");
            return Exit.STUDIO.code();
        }
        new StudioTable(terminal).lines(record.get()).forEach(terminal::line);
        return StudioTable.allReady(record.get()) ? Exit.DONE.code() : Exit.STUDIO.code();
    }
}
