package studio.backlot.render.weave;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.film.SetDesign;

/**
 * Where a set is looked at from when all of it is to be seen: of some places around it, from which most things are seen, most of them whole, and as
 * large as that leaves them. A room is entered through its open side; a camera in a wall or a thing is none.
 */
public final class MasterCamera {
    private static final Lens LENS = Lens.MM_24;

    /** Pixels along the longer side of the frame that is looked at. */
    private static final int GRAIN = 160;

    /** Less of the frame than this is not seen, as in {@link Wording}. */
    private static final double SPECK = 0.0015;

    /** Degrees from the middle of the open side, the plainest first. */
    private static final List<Integer> SIDES = List.of(0, -20, 20, -40, 40);

    /** Metres above the ground: an eye's, and so high that what stands in front hides little. */
    private static final List<Double> HEIGHTS = List.of(1.6, 2.6);

    /** Shares of the way from which all of the set fits into the frame. */
    private static final List<Double> WAYS = List.of(1.8, 1.5, 1.2, 1.0, 0.8, 0.6);

    /** Height that is looked at, metres. */
    private static final double AIM = 1.1;

    private final SetDesign set;
    private final Stage stage;
    private final double aspect;
    private final Survey survey;
    private final DepthMap map;

    private MasterCamera(SetDesign set, double aspect) {
        this.set = set;
        this.stage = new Stage(set);
        this.aspect = aspect;
        this.survey = new Survey(set);
        this.map = new DepthMap(pixels(aspect), pixels(1 / aspect));
    }

    /**
     * The master camera of a set that is repaired.
     *
     * @param aspect width of the frame by its height
     */
    public static Camera of(SetDesign set, double aspect) {
        return new MasterCamera(set, aspect).best();
    }

    private static int pixels(double aspect) {
        return (int) Math.max(2, Math.round(GRAIN * Math.min(1, aspect)));
    }

    /** What a camera sees: numbers of things, and their share of the frame. */
    private record Seen(Camera camera, int things, int whole, double share) {}

    private Camera best() {
        Point target = target();
        Camera plain = camera(target, SIDES.getFirst(), HEIGHTS.getFirst(), 1);
        return SIDES.stream()
                .flatMap(side ->
                        HEIGHTS.stream().flatMap(height -> WAYS.stream().map(way -> camera(target, side, height, way))))
                .filter(camera -> !stage.inPiece(camera.position()))
                .map(this::seen)
                .reduce(MasterCamera::better)
                .map(Seen::camera)
                .orElse(plain);
    }

    /** The first of equals stays. */
    private static Seen better(Seen one, Seen other) {
        Comparator<Seen> order = Comparator.comparingInt(Seen::things)
                .thenComparingInt(Seen::whole)
                .thenComparingDouble(Seen::share);
        return order.compare(other, one) > 0 ? other : one;
    }

    private Camera camera(Point target, int side, double height, double way) {
        double narrow = Math.min(1, aspect);
        double far = reach(target) * 2 * LENS.millimetres() / (Camera.SENSOR * narrow) * way;
        Point place = target.plus(Point.facing(side).times(far));
        Point free = stage.withinWalls(new Point(place.x(), height, place.z()));
        return Camera.lookingAt(free, target, LENS.millimetres());
    }

    private Seen seen(Camera camera) {
        survey.look(new Projection(camera, map.width(), map.height()), 0, map);
        List<Sighting> sightings = survey.sightings(map).stream()
                .filter(sighting -> sighting.share() >= SPECK)
                .toList();
        int whole = (int) sightings.stream().filter(this::isWhole).count();
        double share = sightings.stream().mapToDouble(Sighting::share).sum();
        return new Seen(camera, sightings.size(), whole, share);
    }

    private boolean isWhole(Sighting sighting) {
        return sighting.left() > 0
                && sighting.top() > 0
                && sighting.right() < map.width()
                && sighting.bottom() < map.height();
    }

    /** The middle of what stands on the set; of an empty one, its own. */
    private Point target() {
        return new Point(middle(0), AIM, middle(2));
    }

    private double middle(int axis) {
        return (bound(axis, -1) + bound(axis, 1)) / 2;
    }

    /** How far the set goes in a direction of an axis: a room to its walls, what is outdoors as far as something stands. */
    private double bound(int axis, int way) {
        double room = way * (axis == 0 ? stage.halfWidth() : stage.halfDepth());
        Optional<Double> things = set.pieces().stream()
                .map(Footprint::of)
                .flatMap(MasterCamera::corners)
                .map(corner -> axis == 0 ? corner.x() : corner.z())
                .max(Comparator.comparingDouble(place -> way * place));
        return stage.interior() ? room : things.orElse(room);
    }

    private static Stream<Point> corners(Footprint box) {
        return IntStream.range(0, 4)
                .mapToObj(corner -> box.world(
                        (corner & 1) == 0 ? -box.halfWidth() : box.halfWidth(),
                        0,
                        (corner & 2) == 0 ? -box.halfDepth() : box.halfDepth()));
    }

    /** Metres from the middle to a side, as large as it is anywhere. */
    private double reach(Point target) {
        return Math.max(1.5, Math.max(bound(0, 1) - target.x(), bound(2, 1) - target.z()));
    }
}
