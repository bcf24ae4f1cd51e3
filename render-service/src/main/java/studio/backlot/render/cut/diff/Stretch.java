package studio.backlot.render.cut.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Frames of a film from {@code from} up to {@code to}, which is not part of it. */
public record Stretch(long from, long to) {

    /** The same frames in as few stretches as there can be, in order; what is empty vanishes. */
    static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream()
                .filter(stretch -> stretch.from < stretch.to)
                .sorted(Comparator.comparingLong(Stretch::from))
                .forEach(next -> {
                    if (!joined.isEmpty() && next.from <= joined.getLast().to) {
                        Stretch last = joined.removeLast();
                        joined.add(new Stretch(last.from, Math.max(last.to, next.to)));
                    } else {
                        joined.add(next);
                    }
                });
        return List.copyOf(joined);
    }

    /** The part of it that lies in a film of so many frames. */
    Stretch within(long frames) {
        return new Stretch(Math.clamp(from, 0, frames), Math.clamp(to, 0, frames));
    }
}
