package studio.backlot.local.supervisor;

import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** Repeats what a supervisor in another process says. */
public final class NoticeReader {

    private final Terminal terminal;
    private long heard;

    public NoticeReader(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Counts what was said so far as known. */
    public NoticeReader after(StudioRecord record) {
        record.notices().forEach(notice -> heard = Math.max(heard, notice.number()));
        return this;
    }

    /** Says what is new. */
    public void sayNew(StudioRecord record) {
        record.notices().stream().filter(notice -> notice.number() > heard).forEach(notice -> {
            heard = notice.number();
            terminal.line(notice.text());
        });
    }
}
