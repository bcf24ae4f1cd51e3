package studio.backlot.render.cut.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import studio.backlot.contracts.id.ShotId;

/**
 * Which clips of two cuts are the same. A shot that a cut has several times is paired by the frames that are shown. Those
 * that keep their order are a longest increasing subsequence of the pairs (Fredman 1975, by patience sorting), so that as
 * few clips as can be count as moved.
 */
final class Pairs {
    private static final int COMPARED = 64;

    private final int[] before;
    private final Set<Integer> moved;

    /** @param before for each clip of the new cut its place in the old one, or -1 */
    private Pairs(int[] before) {
        this.before = before;
        this.moved = moved(before);
    }

    static Pairs of(List<Edit> old, List<Edit> now) {
        Map<ShotId, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < old.size(); at++) {
            places.computeIfAbsent(old.get(at).shot(), shot -> new ArrayList<>())
                    .add(at);
        }
        int[] before = new int[now.size()];
        for (int at = 0; at < now.size(); at++) {
            List<Integer> free = places.getOrDefault(now.get(at).shot(), new ArrayList<>());
            before[at] = free.isEmpty() ? -1 : free.remove(nearest(old, free, now.get(at)));
        }
        return new Pairs(before);
    }

    private static int nearest(List<Edit> old, List<Integer> free, Edit edit) {
        int best = 0;
        for (int at = 1; at < Math.min(COMPARED, free.size()); at++) {
            if (old.get(free.get(at)).shared(edit) > old.get(free.get(best)).shared(edit)) {
                best = at;
            }
        }
        return best;
    }

    /** Places in the new cut of clips that are not in the old one's order. */
    private static Set<Integer> moved(int[] before) {
        int[] ends = new int[before.length];
        int[] previous = new int[before.length];
        int length = 0;
        Set<Integer> moved = new HashSet<>();
        for (int at = 0; at < before.length; at++) {
            if (before[at] < 0) {
                continue;
            }
            moved.add(at);
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (before[ends[middle]] < before[at]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[at] = low == 0 ? -1 : ends[low - 1];
            ends[low] = at;
            length = Math.max(length, low + 1);
        }
        for (int at = length == 0 ? -1 : ends[length - 1]; at >= 0; at = previous[at]) {
            moved.remove(at);
        }
        return moved;
    }

    /** Where a clip of the new cut was in the old one. */
    OptionalInt before(int now) {
        return before[now] < 0 ? OptionalInt.empty() : OptionalInt.of(before[now]);
    }

    boolean moved(int now) {
        return moved.contains(now);
    }

    /** Places in the old cut, of so many clips, that the new one has not. */
    List<Integer> removed(int clips) {
        BitSet kept = new BitSet(clips);
        Arrays.stream(before).filter(place -> place >= 0).forEach(kept::set);
        return IntStream.range(0, clips).filter(at -> !kept.get(at)).boxed().toList();
    }
}
