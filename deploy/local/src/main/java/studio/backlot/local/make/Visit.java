package studio.backlot.local.make;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.supervisor.StudioControl;
import studio.backlot.local.terminal.Terminal;

/** Does something in the studio, which is started when none runs. */
final class Visit {

    private final Terminal terminal;
    private final StudioControl control;

    Visit(StudioHome home, Terminal terminal) {
        this.terminal = terminal;
        this.control = new StudioControl(home, terminal);
    }

    /** Does the work; {@code stop} ends a studio that was started for it. */
    Exit to(boolean stop, Function<StudioRecord, Exit> work) {
        Optional<StudioRecord> running = control.running();
        StudioRecord studio = running.map(control::awaitReady).orElseGet(this::startStudio);
        Exit exit = work.apply(studio);
        if (running.isEmpty() && stop) {
            control.stop();
            terminal.line("The studio is stopped.");
        } else {
            terminal.line(terminal.dim(
                    "The studio keeps running at %s; ./backlot down stops it.".formatted(studio.gateway())));
        }
        return exit;
    }

    private StudioRecord startStudio() {
        terminal.line("Starting the studio …");
        return control.startDetached(List.of());
    }
}
