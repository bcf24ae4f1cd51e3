package studio.backlot.local.make;

import java.time.Duration;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.supervisor.NoticeReader;
import studio.backlot.local.terminal.Terminal;

/** While a film is made: lets the bar's clock go on, and repeats what the supervisor says of processes that died. */
final class SupervisorVoice {

    private static final Duration BEAT = Duration.ofMillis(500);

    private SupervisorVoice() {}

    /** Goes on until the thread is interrupted. */
    static Thread start(StudioHome home, Terminal terminal, Progress progress) {
        NoticeReader notices = new NoticeReader(terminal);
        StudioRecord.read(home.record()).ifPresent(notices::after);
        return Thread.ofPlatform().daemon().name("voice").start(() -> {
            while (rest()) {
                StudioRecord.read(home.record()).ifPresent(notices::sayNew);
                progress.draw();
            }
        });
    }

    private static boolean rest() {
        try {
            Thread.sleep(BEAT);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
