package studio.backlot.render.cut.diff;

import java.util.Optional;
import studio.backlot.contracts.id.ShotId;

/** One thing that an editor did; {@link #words} say it. */
public sealed interface Change {

    ShotId shot();

    String words();

    /**
     * A clip that was not there.
     *
     * @param after the shot that it follows now; none at the beginning
     */
    record Added(ShotId shot, String slate, long recordIn, long frames, Optional<ShotId> after) implements Change {
        @Override
        public String words() {
            return "%s is added %s, %s long.".formatted(slate, place(after), count(frames));
        }
    }

    record Removed(ShotId shot, String slate, long frames) implements Change {
        @Override
        public String words() {
            return "%s is removed, %s.".formatted(slate, count(frames));
        }
    }

    /**
     * A clip in another place.
     *
     * @param before the shot that it followed; none at the beginning
     * @param after the shot that it follows now
     */
    record Moved(ShotId shot, Optional<ShotId> before, Optional<ShotId> after) implements Change {
        @Override
        public String words() {
            return "%s moves: it was %s and is now %s.".formatted(shot, place(before), place(after));
        }
    }

    /**
     * Other frames of the take.
     *
     * @param head frames that its beginning comes later in the take; below 0 earlier
     * @param tail frames that its end comes earlier in the take; below 0 later
     * @param missing frames that the take does not have
     */
    record Trimmed(ShotId shot, long head, long tail, long missing) implements Change {
        @Override
        public String words() {
            String lacking = missing > 0 ? "; the take has %s too few".formatted(count(missing)) : "";
            if (head + tail == 0) {
                return "%s slips %s %s in its take%s.".formatted(shot, count(head), head > 0 ? "on" : "back", lacking);
            }
            String both = head != 0 && tail != 0 ? " and " : "";
            return "%s is %s%s%s%s.".formatted(shot, edge(head, "beginning"), both, edge(tail, "end"), lacking);
        }

        private static String edge(long frames, String where) {
            return frames == 0
                    ? ""
                    : "%s %s at its %s".formatted(count(frames), frames > 0 ? "shorter" : "longer", where);
        }
    }

    record TakeReplaced(ShotId shot, String before, String after) implements Change {
        @Override
        public String words() {
            return "%s is replaced by %s.".formatted(before, after);
        }
    }

    record Retimed(ShotId shot, double before, double after) implements Change {
        @Override
        public String words() {
            return "%s runs at %s %% of its speed, no longer at %s %%."
                    .formatted(shot, percent(after), percent(before));
        }

        private static String percent(double speed) {
            return "%.4g".formatted(speed * 100).replaceFirst("\\.?0+$", "");
        }
    }

    record TransitionChanged(ShotId shot, Opening before, Opening after) implements Change {
        @Override
        public String words() {
            return "%s begins by %s, no longer by %s.".formatted(shot, after, before);
        }
    }

    /**
     * Another end of the film.
     *
     * @param shot the last one
     */
    record EndingChanged(ShotId shot, Opening before, Opening after) implements Change {
        @Override
        public String words() {
            return "The film ends by %s, no longer by %s.".formatted(after, before);
        }
    }

    private static String place(Optional<ShotId> previous) {
        return previous.map(shot -> "behind " + shot).orElse("at the beginning");
    }

    private static String count(long frames) {
        return Math.abs(frames) == 1 ? "1 frame" : Math.abs(frames) + " frames";
    }
}
