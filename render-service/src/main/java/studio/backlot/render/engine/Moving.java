package studio.backlot.render.engine;

import java.util.List;
import java.util.stream.Collectors;
import studio.backlot.render.prompt.profile.Change;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.route.Routing;
import studio.backlot.render.route.Weighed;

/**
 * Going over from a retired model to the one that does its work now.
 *
 * @param routing of the shot, with the new one named
 */
record Moving(Profile from, Profile to, Routing routing) {

    /** What it would change for the shot, in sentences. */
    String words() {
        List<Change> changes = Change.between(from, to).stream()
                .filter(change -> !change.what().equals("retired"))
                .toList();
        return "Moving to %s would change: %s. %s"
                .formatted(
                        to.id(),
                        changes.isEmpty()
                                ? "nothing"
                                : changes.stream().map(Change::toString).collect(Collectors.joining("; ")),
                        routing.all().stream()
                                .filter(weighed -> weighed.profile().equals(to.id()))
                                .map(Moving::shot)
                                .collect(Collectors.joining()));
    }

    private static String shot(Weighed weighed) {
        return switch (weighed) {
            case Weighed.Scored scored -> "One attempt at the shot would cost %s.".formatted(scored.price());
            case Weighed.Refused refused ->
                "It cannot film the shot either: %s.".formatted(String.join("; ", refused.reasons()));
        };
    }
}
