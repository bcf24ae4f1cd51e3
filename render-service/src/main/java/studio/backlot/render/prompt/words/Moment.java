package studio.backlot.render.prompt.words;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/**
 * The part of a shot that one call makes.
 *
 * @param number of the call, from 1
 * @param range from the shot's first frame; empty for a still, which is the shot's middle frame
 */
public record Moment(Material material, int number, int of, Optional<TimeRange> range) {
    /** Pixels along the longer side of the frame that things are looked at with: enough for words. */
    private static final int GRAIN = 320;

    /** Middle of an orb that hangs at the height of a face, metres. */
    private static final double ORB_HEIGHT = 1.35;

    /** The state that it begins in: changes are made in a shot's first call. */
    SceneState start() {
        return number == 1 && range.isPresent()
                ? material.passage().before()
                : material.passage().after();
    }

    SceneState end() {
        return material.passage().after();
    }

    Camera camera(double share) {
        double from = range.map(part -> share(part.start().seconds())).orElse(0.5);
        double to = range.map(part -> share(part.end().seconds())).orElse(0.5);
        return material.passage().cameras().at(Math.clamp(from + (to - from) * share, 0, 1));
    }

    Projection view(double share) {
        int width = material.timing().format().width();
        int height = material.timing().format().height();
        double longer = Math.max(width, height);
        return new Projection(camera(share), (int) Math.max(2, Math.round(GRAIN * width / longer)), (int)
                Math.max(2, Math.round(GRAIN * height / longer)));
    }

    private double share(double seconds) {
        return seconds / material.timing().duration().seconds();
    }

    /** Everyone of whom the frame shows something at some time, in the cast's order. */
    public List<CastMember> inFrame() {
        return material.people().stream().filter(this::isInFrame).toList();
    }

    public boolean isInFrame(CastMember member) {
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            SceneState state = share < 0.5 ? start() : end();
            Presence presence = state.cast().get(member.id());
            if (presence != null && shows(view(share), body(member, presence))) {
                return true;
            }
        }
        return false;
    }

    /** Feet, middle and head. */
    private static List<Point> body(CastMember member, Presence presence) {
        Point feet = Point.of(presence.position());
        double height = member.dna().identity().body().height();
        if (member.dna().identity().form() == Form.ORB) {
            return List.of(feet.y() > 0.05 ? feet : new Point(feet.x(), ORB_HEIGHT, feet.z()));
        }
        return List.of(
                feet,
                feet.plus(new Point(0, 0.3 * height, 0)),
                feet.plus(new Point(0, 0.6 * height, 0)),
                feet.plus(new Point(0, 0.93 * height, 0)));
    }

    private static boolean shows(Projection view, List<Point> places) {
        return places.stream()
                .flatMap(place -> view.spot(place).stream())
                .anyMatch(
                        spot -> spot.x() >= 0 && spot.x() < view.width() && spot.y() >= 0 && spot.y() < view.height());
    }

    /** Whom the frame is about: the brief's subject, else a speaker, else the first in the frame. */
    public Optional<CastMember> lead() {
        List<CastMember> seen = inFrame();
        Optional<String> named = material.shot().brief().camera().subject();
        return seen.stream()
                .filter(member -> named.filter(member.id().value()::equals).isPresent())
                .findFirst()
                .or(() -> seen.stream().filter(member -> speaks(member.id())).findFirst())
                .or(() -> seen.stream().findFirst());
    }

    private boolean speaks(CharacterId id) {
        return material.shot().brief().dialogue().stream()
                .anyMatch(line -> !line.offScreen() && line.character().equals(id));
    }

    /** Whether somebody in the picture speaks in this part. */
    public boolean speaks() {
        return range.isPresent()
                && material.shot().brief().dialogue().stream().anyMatch(line -> !line.offScreen() && hears(line));
    }

    /** Whether a line sounds in this part. */
    boolean hears(DialogueLine line) {
        return range.map(part -> material.timing().lines().stream()
                        .filter(placed -> placed.line().equals(line.id()))
                        .anyMatch(placed -> placed.range().start().compareTo(part.end()) < 0
                                && placed.range().end().compareTo(part.start()) > 0))
                .orElse(true);
    }

    /** Whether a line that sounds in this part began before it. */
    boolean runsOn(DialogueLine line) {
        return range.map(part -> material.timing().lines().stream()
                        .filter(placed -> placed.line().equals(line.id()))
                        .anyMatch(placed -> placed.range().start().compareTo(part.start()) < 0))
                .orElse(false);
    }
}
