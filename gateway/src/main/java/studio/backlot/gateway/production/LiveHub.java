package studio.backlot.gateway.production;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes those who watch a revision. It carries no events: a watcher that is woken reads the log from where it stopped,
 * so a slow one holds nothing in memory and nobody misses anything. Only progress, which is not logged, is handed over,
 * and of it only the latest of each piece of work.
 */
public final class LiveHub {
    private final Map<LiveKey, Set<Watch>> watches = new ConcurrentHashMap<>();

    /** Starts to watch; close the watch when done. */
    public Watch watch(LiveKey key) {
        Watch watch = new Watch(closed -> forget(key, closed));
        watches.compute(key, (_, before) -> {
            Set<Watch> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            all.add(watch);
            return all;
        });
        return watch;
    }

    /** Something was logged for the revision. */
    public void wake(LiveKey key) {
        watches.getOrDefault(key, Set.of()).forEach(Watch::wake);
    }

    /** Something may have been logged for any revision: the wire was down. */
    public void wakeAll() {
        watches.values().forEach(all -> all.forEach(Watch::wake));
    }

    public void progressed(LiveKey key, LiveMessage.Working working) {
        watches.getOrDefault(key, Set.of()).forEach(watch -> watch.progressed(working));
    }

    /** How many are watching, for the metric. */
    public int size() {
        return watches.values().stream().mapToInt(Set::size).sum();
    }

    private void forget(LiveKey key, Watch watch) {
        watches.computeIfPresent(key, (_, all) -> {
            all.remove(watch);
            return all.isEmpty() ? null : all;
        });
    }
}
