package studio.backlot.preproduction.greenlight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Excerpt;
import studio.backlot.contracts.id.ShotId;

/** What has to be made for an excerpt: its shots, and those before them from whose state they start. */
final class Wanted {
    private Wanted() {}

    /** Those of all requests, which are in the order of the film; a shot follows one that comes before it. */
    static List<ShotRequested> of(List<ShotRequested> all, Excerpt excerpt) {
        Set<ShotId> needed = new HashSet<>();
        for (ShotRequested request : all.reversed()) {
            if (excerpt.has(request.shot()) || needed.contains(request.shot().id())) {
                needed.add(request.shot().id());
                request.follows().ifPresent(needed::add);
            }
        }
        return all.stream()
                .filter(request -> needed.contains(request.shot().id()))
                .toList();
    }
}
