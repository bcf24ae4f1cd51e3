package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Abilities;

/**
 * How a shot is put together from what a model makes: the fewest seconds in all that cover it, then the fewest calls, then the
 * longest first. All parts but the last are kept whole, the last one is trimmed to the frame.
 */
final class Split {
    private Split() {}

    /**
     * Parts of whole seconds.
     *
     * @param first lengths that the first call may have, seconds
     * @param next lengths that calls may have which go on from a frame
     */
    static List<Call.Length> of(RationalTime duration, List<Integer> first, List<Integer> next) {
        int needed = Math.toIntExact(duration.ceilingAt(1).value());
        Plan[] plans = new Plan[needed + 1];
        plans[0] = new Plan(0, List.of());
        for (int rest = 1; rest <= needed; rest++) {
            plans[rest] = best(rest, next, plans);
        }
        return lengths(duration, best(needed, first, plans).seconds());
    }

    /**
     * A part of whole seconds and others that each extend what there is; empty when that is not allowed to become long enough.
     *
     * @param first lengths that the first call may have, seconds
     */
    static Optional<List<Call.Length>> extended(
            RationalTime duration, List<Integer> first, Abilities.Extension extension) {
        int needed = Math.toIntExact(duration.ceilingAt(1).value());
        return first.stream()
                .map(seconds -> Plan.extended(seconds, needed, extension.adds()))
                .filter(plan -> plan.total() <= extension.upTo())
                .filter(plan -> plan.seconds().size() == 1 || plan.total() - extension.adds() <= extension.from())
                .reduce(Plan::better)
                .map(plan -> lengths(duration, plan.seconds()));
    }

    /** The fewest even parts of at most {@code limit} seconds, each of just as many frames as it needs. */
    static List<Call.Length> even(RationalTime duration, int limit) {
        long most = (long) limit * duration.rate();
        long count = Math.ceilDiv(duration.value(), most);
        List<Call.Length> lengths = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long from = i * duration.value() / count;
            long frames = (i + 1) * duration.value() / count - from;
            lengths.add(length(new RationalTime(frames, duration.rate()), frames, from));
        }
        return lengths;
    }

    private static Plan best(int rest, List<Integer> offered, Plan[] plans) {
        return offered.stream()
                .map(seconds -> plans[Math.max(0, rest - seconds)].after(seconds))
                .reduce(Plan::better)
                .orElseThrow(() -> new IllegalArgumentException("lengths: expected at least one to choose from"));
    }

    private static List<Call.Length> lengths(RationalTime duration, List<Integer> seconds) {
        List<Call.Length> lengths = new ArrayList<>();
        long from = 0;
        for (int length : seconds) {
            RationalTime generated = new RationalTime((long) length * duration.rate(), duration.rate());
            lengths.add(length(generated, Math.min(generated.value(), duration.value() - from), from));
            from += generated.value();
        }
        return lengths;
    }

    private static Call.Length length(RationalTime generated, long kept, long from) {
        int rate = generated.rate();
        return new Call.Length(
                generated,
                new TimeRange(RationalTime.zero(rate), new RationalTime(kept, rate)),
                new RationalTime(from, rate));
    }

    private record Plan(int total, List<Integer> seconds) {
        Plan after(int first) {
            List<Integer> all = new ArrayList<>(List.of(first));
            all.addAll(seconds);
            return new Plan(first + total, List.copyOf(all));
        }

        static Plan extended(int first, int needed, int adds) {
            int calls = Math.max(0, Math.ceilDiv(needed - first, adds));
            return new Plan(calls * adds, Collections.nCopies(calls, adds)).after(first);
        }

        static Plan better(Plan one, Plan other) {
            return other.isBetterThan(one) ? other : one;
        }

        private boolean isBetterThan(Plan other) {
            if (total != other.total) {
                return total < other.total;
            }
            if (seconds.size() != other.seconds.size()) {
                return seconds.size() < other.seconds.size();
            }
            return seconds.getFirst() > other.seconds.getFirst();
        }
    }
}
