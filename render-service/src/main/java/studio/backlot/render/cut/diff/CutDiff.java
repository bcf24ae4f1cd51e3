package studio.backlot.render.cut.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import studio.backlot.contracts.id.ShotId;

/**
 * What an editor did to a cut, and what has to be made again for it.
 *
 * @param changes removals, then what was done clip by clip in the order of the film; a shot that only changes its place
 *     moves, and is not removed and added
 * @param film shots whose take has not the frames that are shown: to be rendered longer
 * @param conform shots whose picture in the film is not their take's alone, and not what it was: to be conformed anew
 * @param remix where the sound has to be mixed anew, in the new film: changed clips, and a second on both sides of each new
 *     joint
 * @param slides where the sound is as it was, but earlier or later
 */
public record CutDiff(
        List<Change> changes, List<ShotId> film, List<ShotId> conform, List<Stretch> remix, List<Slide> slides) {

    public CutDiff {
        changes = List.copyOf(changes);
        film = List.copyOf(film);
        conform = List.copyOf(conform);
        remix = List.copyOf(remix);
        slides = List.copyOf(slides);
    }

    /** What leads from one cut to another; both are of one production. */
    public static CutDiff of(CutSheet before, CutSheet after) {
        return new Comparison(before, after).diff();
    }

    private record Comparison(CutSheet before, CutSheet after, Pairs pairs) {

        Comparison(CutSheet before, CutSheet after) {
            this(before, after, Pairs.of(before.edits(), after.edits()));
        }

        CutDiff diff() {
            return new CutDiff(changes(), film(), conform(), remix(), slides());
        }

        private List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            for (int old : pairs.removed(before.edits().size())) {
                Edit edit = before.edits().get(old);
                changes.add(new Change.Removed(edit.shot(), edit.slate(), edit.frames()));
            }
            for (int at = 0; at < after.edits().size(); at++) {
                changes.addAll(changes(at));
            }
            if (!before.closing().equals(after.closing()) && !after.edits().isEmpty()) {
                changes.add(
                        new Change.EndingChanged(after.edits().getLast().shot(), before.closing(), after.closing()));
            }
            return changes;
        }

        private List<Change> changes(int at) {
            Edit now = after.edits().get(at);
            OptionalInt place = pairs.before(at);
            if (place.isEmpty()) {
                return List.of(
                        new Change.Added(now.shot(), now.slate(), now.recordIn(), now.frames(), shotBefore(after, at)));
            }
            Edit old = before.edits().get(place.getAsInt());
            List<Change> changes = new ArrayList<>();
            if (pairs.moved(at)) {
                changes.add(new Change.Moved(now.shot(), shotBefore(before, place.getAsInt()), shotBefore(after, at)));
            }
            if (!now.slate().equals(old.slate())) {
                changes.add(new Change.TakeReplaced(now.shot(), old.slate(), now.slate()));
            }
            if (now.speed() != old.speed()) {
                changes.add(new Change.Retimed(now.shot(), old.speed(), now.speed()));
            }
            long head = now.sourceIn() - old.sourceIn();
            long tail = old.sourceOut() - now.sourceOut();
            if (head != 0 || tail != 0) {
                changes.add(new Change.Trimmed(now.shot(), head, tail, missing(now)));
            }
            if (!now.opening().equals(old.opening())) {
                changes.add(new Change.TransitionChanged(now.shot(), old.opening(), now.opening()));
            }
            return changes;
        }

        private static long missing(Edit edit) {
            return edit.covered()
                    ? 0
                    : Math.max(0, -edit.sourceIn()) + Math.max(0, edit.sourceOut() - edit.available());
        }

        private static Optional<ShotId> shotBefore(CutSheet cut, int at) {
            return at == 0
                    ? Optional.empty()
                    : Optional.of(cut.edits().get(at - 1).shot());
        }

        private List<ShotId> film() {
            return after.edits().stream()
                    .filter(edit -> !edit.covered())
                    .map(Edit::shot)
                    .distinct()
                    .toList();
        }

        private List<ShotId> conform() {
            Set<ShotId> shots = new LinkedHashSet<>();
            for (int at = 0; at < after.edits().size(); at++) {
                Picture now = Picture.of(after, at);
                OptionalInt place = pairs.before(at);
                if (!now.plain() && (place.isEmpty() || !now.equals(Picture.of(before, place.getAsInt())))) {
                    shots.add(after.edits().get(at).shot());
                }
            }
            return List.copyOf(shots);
        }

        private List<Stretch> remix() {
            List<Stretch> stretches = new ArrayList<>();
            for (int at = 0; at < after.edits().size(); at++) {
                Edit now = after.edits().get(at);
                if (!soundsAsBefore(at)) {
                    stretches.add(new Stretch(now.recordIn(), now.recordOut()));
                }
                if (!joinsAsBefore(at)) {
                    stretches.add(around(previousOut(after, at), now.recordIn()));
                }
                stretches.add(opening(at));
            }
            if (!endsAsBefore()) {
                stretches.add(around(after.frames(), after.frames()));
            }
            return Stretch.joined(stretches.stream()
                    .map(stretch -> stretch.within(after.frames()))
                    .toList());
        }

        private boolean soundsAsBefore(int at) {
            OptionalInt place = pairs.before(at);
            if (place.isEmpty()) {
                return false;
            }
            Edit old = before.edits().get(place.getAsInt());
            Edit now = after.edits().get(at);
            return old.slate().equals(now.slate())
                    && old.sourceIn() == now.sourceIn()
                    && old.frames() == now.frames()
                    && old.speed() == now.speed();
        }

        /** Whether the same clip comes before it, as close. */
        private boolean joinsAsBefore(int at) {
            OptionalInt place = pairs.before(at);
            OptionalInt previous = at == 0 ? OptionalInt.of(-1) : pairs.before(at - 1);
            return place.isPresent()
                    && previous.isPresent()
                    && previous.getAsInt() + 1 == place.getAsInt()
                    && gap(after, at) == gap(before, place.getAsInt());
        }

        private boolean endsAsBefore() {
            int last = after.edits().size() - 1;
            OptionalInt place = last < 0 ? OptionalInt.empty() : pairs.before(last);
            return before.closing().equals(after.closing())
                    && (place.isPresent() ? place.getAsInt() + 1 : 0)
                            == before.edits().size();
        }

        private Stretch opening(int at) {
            Edit now = after.edits().get(at);
            OptionalInt place = pairs.before(at);
            Opening old =
                    place.isPresent() ? before.edits().get(place.getAsInt()).opening() : now.opening();
            return old.equals(now.opening())
                    ? new Stretch(0, 0)
                    : new Stretch(
                            now.recordIn()
                                    - Math.max(old.before(), now.opening().before()),
                            now.recordIn() + Math.max(old.after(), now.opening().after()));
        }

        private Stretch around(long from, long to) {
            return new Stretch(from - after.frameRate(), to + after.frameRate());
        }

        private static long previousOut(CutSheet cut, int at) {
            return at == 0 ? 0 : cut.edits().get(at - 1).recordOut();
        }

        private static long gap(CutSheet cut, int at) {
            return cut.edits().get(at).recordIn() - previousOut(cut, at);
        }

        private List<Slide> slides() {
            List<Slide> slides = new ArrayList<>();
            for (int at = 0; at < after.edits().size(); at++) {
                Edit now = after.edits().get(at);
                long by = pairs.before(at).isPresent()
                        ? now.recordIn()
                                - before.edits()
                                        .get(pairs.before(at).getAsInt())
                                        .recordIn()
                        : 0;
                if (by == 0 || !soundsAsBefore(at)) {
                    continue;
                }
                if (!slides.isEmpty()
                        && slides.getLast().by() == by
                        && slides.getLast().stretch().to() == now.recordIn()) {
                    Slide last = slides.removeLast();
                    slides.add(new Slide(new Stretch(last.stretch().from(), now.recordOut()), by));
                } else {
                    slides.add(new Slide(new Stretch(now.recordIn(), now.recordOut()), by));
                }
            }
            return slides;
        }
    }
}
