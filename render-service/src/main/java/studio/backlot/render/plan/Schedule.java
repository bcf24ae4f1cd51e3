package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import studio.backlot.contracts.id.ShotId;

/**
 * How long a plan takes. Each worker takes the first shot of the film that is ready; a shot that continues another one's
 * picture is ready when that one is filmed.
 *
 * @param workers that film side by side
 * @param workSeconds of all shots together
 * @param criticalSeconds of the longest chain of shots that wait for each other: no number of workers is faster
 * @param criticalPath its shots, in order
 * @param makespanSeconds from the first shot's start to the last one's end; all seconds to the nearest millisecond
 */
public record Schedule(
        int workers, double workSeconds, double criticalSeconds, List<ShotId> criticalPath, double makespanSeconds) {
    public Schedule {
        criticalPath = List.copyOf(criticalPath);
        workSeconds = toMillisecond(workSeconds);
        criticalSeconds = toMillisecond(criticalSeconds);
        makespanSeconds = toMillisecond(makespanSeconds);
    }

    private static double toMillisecond(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    static Schedule of(List<PlannedShot> shots, int workers) {
        List<PlannedShot> filmed =
                shots.stream().filter(shot -> shot.prospect().mayBeFilmed()).toList();
        Map<ShotId, PlannedShot> byId = new HashMap<>();
        filmed.forEach(shot -> byId.put(shot.shot(), shot));
        List<ShotId> path = longest(filmed, byId);
        return new Schedule(
                workers,
                filmed.stream().mapToDouble(PlannedShot::expectedSeconds).sum(),
                path.stream()
                        .map(byId::get)
                        .mapToDouble(PlannedShot::expectedSeconds)
                        .sum(),
                path,
                makespan(filmed, byId, workers));
    }

    private static List<ShotId> longest(List<PlannedShot> filmed, Map<ShotId, PlannedShot> byId) {
        Map<ShotId, Double> ends = new HashMap<>();
        Optional<PlannedShot> last = Optional.empty();
        for (PlannedShot shot : filmed) {
            double begins = waitsFor(shot, byId)
                    .map(before -> ends.getOrDefault(before.shot(), 0.0))
                    .orElse(0.0);
            ends.put(shot.shot(), begins + shot.expectedSeconds());
            if (last.isEmpty() || ends.get(shot.shot()) > ends.get(last.get().shot())) {
                last = Optional.of(shot);
            }
        }
        List<ShotId> path = new ArrayList<>();
        while (last.isPresent()) {
            path.addFirst(last.get().shot());
            last = waitsFor(last.get(), byId);
        }
        return path;
    }

    private static double makespan(List<PlannedShot> filmed, Map<ShotId, PlannedShot> byId, int workers) {
        Map<ShotId, List<Integer>> waiting = new HashMap<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < filmed.size(); i++) {
            Optional<PlannedShot> before = waitsFor(filmed.get(i), byId);
            if (before.isPresent()) {
                waiting.computeIfAbsent(before.get().shot(), _ -> new ArrayList<>())
                        .add(i);
            } else {
                ready.add(i);
            }
        }
        PriorityQueue<Running> running = new PriorityQueue<>();
        double now = 0;
        while (!ready.isEmpty() || !running.isEmpty()) {
            while (!ready.isEmpty() && running.size() < workers) {
                PlannedShot next = filmed.get(ready.remove());
                running.add(new Running(now + next.expectedSeconds(), next.shot()));
            }
            Running ended = running.remove();
            now = ended.end();
            ready.addAll(waiting.getOrDefault(ended.shot(), List.of()));
        }
        return now;
    }

    private static Optional<PlannedShot> waitsFor(PlannedShot shot, Map<ShotId, PlannedShot> byId) {
        return shot.continues().flatMap(before -> Optional.ofNullable(byId.get(before)));
    }

    private record Running(double end, ShotId shot) implements Comparable<Running> {
        @Override
        public int compareTo(Running other) {
            return Double.compare(end, other.end);
        }
    }
}
