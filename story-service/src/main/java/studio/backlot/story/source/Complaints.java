package studio.backlot.story.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.problem.Violation;

/** Everything that is wrong with a source, collected so that its author sees all of it at once. */
public final class Complaints {

    private static final int MOST = 100;

    private final List<Violation> violations = new ArrayList<>();

    public void add(String file, Place place, String pointer, String detail) {
        Violation violation = new Violation(
                pointer, detail, Optional.of(file), Optional.of(place.line()), Optional.of(place.column()));
        if (violations.size() < MOST && !violations.contains(violation)) {
            violations.add(violation);
        }
    }

    /** About a file as a whole, or one that is missing. */
    public void add(String file, String detail) {
        violations.add(new Violation("", detail, Optional.of(file), Optional.empty(), Optional.empty()));
    }

    public boolean none() {
        return violations.isEmpty();
    }

    public int count() {
        return violations.size();
    }

    /** By file, then by place. */
    public List<Violation> all() {
        return violations.stream()
                .sorted(Comparator.comparing(
                                (Violation violation) -> violation.file().orElse(""))
                        .thenComparing(violation -> violation.line().orElse(0))
                        .thenComparing(violation -> violation.column().orElse(0)))
                .toList();
    }
}
