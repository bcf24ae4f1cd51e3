package studio.backlot.render.weave;

import java.util.List;
import java.util.Optional;

/**
 * What a frame has to respect beside its subject.
 *
 * @param others everyone else on the set, the nearest first
 * @param line of action that the scene is seen from one side of
 * @param before the camera of the shot before
 */
public record Surround(List<Subject> others, Optional<ActionLine> line, Optional<Camera> before) {

    public Surround {
        others = List.copyOf(others);
    }

    /** The line runs from {@code subject} to the nearest of the others. */
    public static Surround of(Subject subject, List<Subject> others, Optional<Camera> before) {
        Optional<ActionLine> line = others.stream()
                .findFirst()
                .filter(other -> subject.animate())
                .map(other -> new ActionLine(subject.feet(), other.feet()));
        return new Surround(others, line, before);
    }

    /** Whether a camera there keeps to the side of the line that the shot before was seen from. */
    public boolean keepsSide(Point place) {
        return line.isEmpty()
                || before.isEmpty()
                || !line.get().parts(before.get().position(), place);
    }
}
