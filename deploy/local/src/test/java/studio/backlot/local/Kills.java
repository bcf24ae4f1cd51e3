package studio.backlot.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import studio.backlot.contracts.event.Event;
import studio.backlot.local.StudioEvents.Told;

/** Ends each process the hard way as soon as its step is told of. */
final class Kills {

    private final String org;
    private final ToLongFunction<String> pid;
    private final List<Kill> planned;
    private final List<Kill> done = new CopyOnWriteArrayList<>();
    private final Map<Class<? extends Event>, Integer> heard = new HashMap<>();

    /**
     * Plans them for the films of one organisation.
     *
     * @param pid of a process by its name
     */
    Kills(String org, List<Kill> planned, ToLongFunction<String> pid) {
        this.org = org;
        this.planned = new ArrayList<>(planned);
        this.pid = pid;
    }

    void hear(Told told) {
        if (told.org().equals(org)) {
            int number = heard.merge(told.type(), 1, Integer::sum);
            planned.stream()
                    .filter(kill -> kill.after() == told.type() && kill.which() == number)
                    .toList()
                    .forEach(this::end);
        }
    }

    private void end(Kill kill) {
        if (ProcessHandle.of(pid.applyAsLong(kill.process()))
                .map(ProcessHandle::destroyForcibly)
                .orElse(false)) {
            done.add(kill);
        }
    }

    /** Those that hit a process that was alive. */
    List<Kill> done() {
        return List.copyOf(done);
    }
}
