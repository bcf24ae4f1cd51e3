package studio.backlot.render.weave;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.SetDesign;

/** Which pieces of a set a camera sees, where, how large and in what order; what others hide does not count. */
public final class Visibility {

    private Visibility() {}

    /** What has come into the frame and what has gone from it, by name. */
    public record Change(Set<String> entered, Set<String> left) {}

    /** Everything in the frame, the nearest first. */
    public static List<Sighting> visible(SetDesign set, Projection view) {
        return visible(set, view, 0);
    }

    /** Everything in the frame {@code seconds} after the shot began, the nearest first. */
    public static List<Sighting> visible(SetDesign set, Projection view, double seconds) {
        Survey survey = new Survey(set);
        DepthMap map = new DepthMap(view.width(), view.height());
        survey.look(view, seconds, map);
        return survey.sightings(map);
    }

    public static Change change(List<Sighting> before, List<Sighting> after) {
        Set<String> was = before.stream().map(Sighting::name).collect(Collectors.toSet());
        Set<String> is = after.stream().map(Sighting::name).collect(Collectors.toSet());
        Set<String> entered =
                is.stream().filter(name -> !was.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> left =
                was.stream().filter(name -> !is.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        return new Change(entered, left);
    }
}
