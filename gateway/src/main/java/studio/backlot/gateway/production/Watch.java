package studio.backlot.gateway.production;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One watcher of a revision. What it has not fetched yet is bounded: one message for each of sixteen pieces of work. */
public final class Watch implements AutoCloseable {
    private static final int MOST_WORK = 16;

    private final Consumer<Watch> onClose;
    private final SequencedMap<String, LiveMessage.Working> working = new LinkedHashMap<>();
    private boolean woken;
    private CompletableFuture<Boolean> waiting = CompletableFuture.completedFuture(true);

    Watch(Consumer<Watch> onClose) {
        this.onClose = onClose;
    }

    /** Completes with true as soon as there is something to look at, with false when there is not for so long. */
    public synchronized CompletableFuture<Boolean> next(Duration patience) {
        if (woken || !working.isEmpty()) {
            woken = false;
            return CompletableFuture.completedFuture(true);
        }
        waiting = new CompletableFuture<Boolean>().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
        return waiting.whenComplete((_, _) -> calm());
    }

    /** The progress since the last call. */
    public synchronized List<LiveMessage.Working> progress() {
        List<LiveMessage.Working> latest = List.copyOf(working.values());
        working.clear();
        return latest;
    }

    void wake() {
        signal(() -> woken = true);
    }

    void progressed(LiveMessage.Working message) {
        signal(() -> {
            working.remove(message.step() + "/" + message.what());
            working.putLast(message.step() + "/" + message.what(), message);
            if (working.size() > MOST_WORK) {
                working.pollFirstEntry();
            }
        });
    }

    private void signal(Runnable change) {
        CompletableFuture<Boolean> waiter;
        synchronized (this) {
            change.run();
            waiter = waiting;
        }
        waiter.complete(true);
    }

    private synchronized void calm() {
        woken = false;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
