package studio.backlot.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that a fake has accepted, by its clock. */
public final class AcceptedCalls<R> {
    private final Clock clock;
    private final String prefix;
    private final Map<String, Call<R>> calls = new LinkedHashMap<>();
    private final Deque<End> ends = new ArrayDeque<>();

    /** One of them. */
    public record Call<R>(String id, R request, End end, Instant accepted) {}

    /** Their names begin with a prefix. */
    public AcceptedCalls(Clock clock, String prefix) {
        this.clock = clock;
        this.prefix = prefix;
    }

    /** What becomes of the next ones, one each; by default they are filmed in a minute. */
    public synchronized void ends(End... next) {
        ends.addAll(List.of(next));
    }

    public synchronized void forgetEnds() {
        ends.clear();
    }

    public Call<R> accept(R request) {
        return accept(request, Duration.ofMinutes(1));
    }

    /** One that takes so long unless something else was said. */
    public synchronized Call<R> accept(R request, Duration usually) {
        End end = Optional.ofNullable(ends.poll()).orElse(End.films(usually));
        Call<R> call = new Call<>(prefix + (calls.size() + 1), request, end, clock.instant());
        calls.put(call.id(), call);
        return call;
    }

    /** One that can be asked after. */
    public synchronized Optional<Call<R>> find(String id) {
        return Optional.ofNullable(calls.get(id)).filter(call -> !call.end().forgotten());
    }

    /** Every one, also those that cannot be asked after. */
    public synchronized List<Call<R>> all() {
        return List.copyOf(calls.values());
    }

    /** Ends one that is not done, with a status and nothing else; false when it is done. */
    public synchronized boolean end(Call<R> call, String status) {
        if (isDone(call)) {
            return false;
        }
        End now = End.as(status, Duration.between(call.accepted(), clock.instant()));
        calls.put(call.id(), new Call<>(call.id(), call.request(), now, call.accepted()));
        return true;
    }

    public synchronized List<String> ids() {
        return List.copyOf(calls.keySet());
    }

    /** How many videos were made by it, and are billed. */
    public synchronized int made(String id) {
        Call<R> call = calls.get(id);
        return call != null && call.end().isFilmed() && isDone(call) ? 1 : 0;
    }

    public boolean isDone(Call<R> call) {
        return !clock.instant().isBefore(call.accepted().plus(call.end().after()));
    }
}
