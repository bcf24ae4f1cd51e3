package studio.backlot.render.shot.work;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.render.take.Judged;

/** What a person is told of a take that no machine could make good enough. */
final class Doubts {
    private Doubts() {}

    /** In a sentence; empty when the take is good enough. */
    static Optional<String> said(Judged judged) {
        Continuity continuity = judged.continuity();
        if (continuity.verdict() != Continuity.Verdict.ASKED) {
            return Optional.empty();
        }
        boolean own = continuity.extent() == Continuity.Extent.ITSELF;
        if (own && continuity.worst().stream().noneMatch(Continuity.Measured::fault)) {
            return Optional.of(
                    "It shows a picture of its own, in which nothing is beyond its limits: see whether it is what the brief"
                            + " asks for, and ask for a retake or approve it.");
        }
        String faults = continuity.worst().stream()
                .filter(Continuity.Measured::fault)
                .map(Doubts::said)
                .collect(Collectors.joining(", "));
        return Optional.of(
                "Not within its limits after %d attempts (%s): look at it, and ask for a retake or approve it."
                        .formatted(continuity.attempts(), faults));
    }

    private static String said(Continuity.Measured number) {
        return String.format(
                Locale.ROOT,
                "%s%s %.2f, limit %.2f",
                number.measure(),
                number.of().map(whose -> " of " + whose).orElse(""),
                number.value(),
                number.limit());
    }
}
