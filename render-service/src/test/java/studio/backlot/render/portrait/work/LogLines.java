package studio.backlot.render.portrait.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** All that the service says in its log, with what its lines are filled with. */
final class LogLines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    void clear() {
        lines.clear();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord logRecord) {
        lines.add(logRecord.getMessage()
                + List.of(Optional.ofNullable(logRecord.getParameters()).orElse(new Object[0]))
                + logRecord.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
