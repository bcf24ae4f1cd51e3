package studio.backlot.render.weave;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.MoveKind;

/**
 * A camera over the time of a shot. At time 0 it is exactly {@code start}, so that a shot can go on from another's end.
 *
 * @param start the camera at time 0
 * @param kind how it moves
 * @param subject what it is about: pivot of an orbit, goal of a dolly
 * @param goal where it ends instead, when a continuing shot asks for another frame than it starts with
 * @param extent how much of the way is gone, 0 to 1: less than all when something stands in it
 * @param seed of the hand's unrest
 */
public record CameraMove(Camera start, MoveKind kind, Point subject, Optional<Camera> goal, double extent, long seed) {

    /** A move that passes through, or ends near, the {@code ideal} camera. */
    public static CameraMove through(Camera ideal, MoveKind kind, Point subject, long seed) {
        double distance = reach(ideal, subject);
        Camera start =
                switch (kind) {
                    case STATIC, ORBIT_LEFT, ORBIT_RIGHT, HANDHELD, FOLLOW, DOLLY_IN, ZOOM_IN -> ideal;
                    case PAN_LEFT -> ideal.turned(7, 0);
                    case PAN_RIGHT -> ideal.turned(-7, 0);
                    case TILT_UP -> ideal.turned(0, -8);
                    case TILT_DOWN -> ideal.turned(0, 8);
                    case DOLLY_OUT -> ideal.at(ideal.position().towards(subject, 0.16));
                    case TRUCK_LEFT ->
                        ideal.at(ideal.position().plus(ideal.right().times(distance * 0.1)));
                    case TRUCK_RIGHT ->
                        ideal.at(ideal.position().plus(ideal.right().times(distance * -0.1)));
                    case PEDESTAL_UP -> ideal.at(ideal.position().plus(new Point(0, -0.07 * distance, 0)));
                    case PEDESTAL_DOWN -> ideal.at(ideal.position().plus(new Point(0, 0.07 * distance, 0)));
                    case ZOOM_OUT -> ideal.with(ideal.lens() * 1.28);
                    case CRANE_UP -> ideal;
                    case CRANE_DOWN -> raised(ideal, subject, 0.3 * distance, 1);
                };
        return new CameraMove(start, kind, subject, Optional.empty(), 1, seed);
    }

    /** A shot that carries on: from where the camera is, towards {@code goal} unless it stands still. */
    public static CameraMove onwards(Camera start, Camera goal, MoveKind kind, Point subject, long seed) {
        boolean reframes = kind != MoveKind.STATIC && kind != MoveKind.HANDHELD && differs(start, goal);
        return new CameraMove(start, kind, subject, reframes ? Optional.of(goal) : Optional.empty(), 1, seed);
    }

    /**
     * The camera at {@code share} (0 to 1) of a shot of {@code seconds}. Moves are modest, ease in and out and keep the
     * subject in frame; a longer shot moves further, up to a limit.
     *
     * @param drift how far the subject has walked since the start, for {@link MoveKind#FOLLOW}
     */
    public Camera at(double share, double seconds, Point drift) {
        double eased = Ease.inOut(share) * extent;
        if (goal.isPresent()) {
            Camera mixed = mixed(start, goal.get(), eased);
            return kind == MoveKind.FOLLOW ? mixed.at(mixed.position().plus(drift)) : mixed;
        }
        double amount = eased * Math.clamp(seconds / 6, 0.45, 1.2);
        double distance = reach(start, subject);
        return switch (kind) {
            case STATIC -> start;
            case PAN_LEFT -> start.turned(-14 * amount, 0);
            case PAN_RIGHT -> start.turned(14 * amount, 0);
            case TILT_UP -> start.turned(0, 9 * amount);
            case TILT_DOWN -> start.turned(0, -9 * amount);
            case DOLLY_IN -> start.at(start.position().towards(subject, 0.2 * amount));
            case DOLLY_OUT -> start.at(start.position().towards(subject, -0.19 * amount));
            case TRUCK_LEFT -> start.at(start.position().plus(start.right().times(distance * -0.2 * amount)));
            case TRUCK_RIGHT -> start.at(start.position().plus(start.right().times(distance * 0.2 * amount)));
            case PEDESTAL_UP -> raised(start, subject, 0.14 * distance * amount, 0.6);
            case PEDESTAL_DOWN -> raised(start, subject, -0.14 * distance * amount, 0.6);
            case ZOOM_IN -> start.with(start.lens() * (1 + 0.3 * amount));
            case ZOOM_OUT -> start.with(start.lens() / (1 + 0.3 * amount));
            case ORBIT_LEFT -> orbited(18 * amount);
            case ORBIT_RIGHT -> orbited(-18 * amount);
            case CRANE_UP -> raised(start, subject, 0.34 * distance * amount, 1);
            case CRANE_DOWN -> raised(start, subject, -0.3 * distance * amount, 1);
            case HANDHELD -> unsteady(share * seconds);
            case FOLLOW -> start.at(start.position().plus(drift));
        };
    }

    /** The same move, as far as neither wall nor piece stands in its way over a shot of {@code seconds}. */
    public CameraMove within(Stage stage, double seconds) {
        for (int tenths = 10; tenths > 0; tenths--) {
            CameraMove shorter = new CameraMove(start, kind, subject, goal, tenths / 10.0, seed);
            if (shorter.isFree(stage, seconds)) {
                return shorter;
            }
        }
        return new CameraMove(start, kind, subject, goal, 0, seed);
    }

    /** The same move, as far as nobody's head leaves the frame upwards that is in it at the start. */
    public CameraMove keeping(List<Subject> people, double aspect, double seconds) {
        Headroom headroom = new Headroom(aspect);
        List<Subject> whole = people.stream()
                .filter(someone -> !headroom.isMissing(start, someone))
                .toList();
        CameraMove shorter = this;
        while (shorter.extent() > 0.05 && shorter.cutsHead(whole, headroom, seconds)) {
            shorter = new CameraMove(start, kind, subject, goal, shorter.extent() - 0.1, seed);
        }
        return shorter;
    }

    private boolean cutsHead(List<Subject> people, Headroom headroom, double seconds) {
        Camera end = at(1, seconds, Point.ORIGIN);
        return people.stream().anyMatch(someone -> headroom.isMissing(end, someone));
    }

    /** Whether no place of the way is worse than where it starts. */
    private boolean isFree(Stage stage, double seconds) {
        boolean startsFree = !stage.inPiece(start.position());
        for (int step = 1; step <= 20; step++) {
            Point place = at(step / 20.0, seconds, Point.ORIGIN).position();
            if (startsFree && stage.inPiece(place)) {
                return false;
            }
            double off = stage.withinWalls(place).distance(place);
            if (off > 0.02 + stage.withinWalls(start.position()).distance(start.position())) {
                return false;
            }
        }
        return true;
    }

    private static double reach(Camera camera, Point subject) {
        return Math.max(0.4, camera.position().distance(subject));
    }

    private static boolean differs(Camera one, Camera other) {
        return one.position().distance(other.position()) > 0.02
                || Math.abs(one.lens() - other.lens()) > 0.5
                || Math.abs(Ease.shortest(one.pan() - other.pan())) > 0.5
                || Math.abs(one.tilt() - other.tilt()) > 0.5;
    }

    private static Camera mixed(Camera from, Camera to, double share) {
        return new Camera(
                from.position().towards(to.position(), share),
                Ease.mixAngle(from.pan(), to.pan(), share),
                Ease.mix(from.tilt(), to.tilt(), share),
                Ease.mixAngle(from.roll(), to.roll(), share),
                Ease.mix(from.lens(), to.lens(), share));
    }

    /** Higher by {@code metres}; {@code hold} of the tilt that keeps the subject where it was is made up. */
    private static Camera raised(Camera camera, Point subject, double metres, double hold) {
        Point to = camera.position().plus(new Point(0, metres, 0));
        double before =
                Camera.lookingAt(camera.position(), subject, camera.lens()).tilt();
        double after = Camera.lookingAt(to, subject, camera.lens()).tilt();
        return camera.at(to).turned(0, (after - before) * hold);
    }

    private Camera orbited(double degrees) {
        return new Camera(
                start.position().turned(subject, degrees),
                start.pan() + degrees,
                start.tilt(),
                start.roll(),
                start.lens());
    }

    private Camera unsteady(double seconds) {
        double strength = Math.clamp(40 / start.lens(), 0.3, 1.2);
        double t = seconds * 0.9;
        Point sway = new Point(unrest(0, t) * 0.018, unrest(1, t * 1.3) * 0.012, unrest(2, t) * 0.018);
        Camera held = start.at(start.position().plus(sway))
                .turned(unrest(3, t * 1.1) * 0.8 * strength, unrest(4, t * 1.2) * 0.6 * strength);
        double roll = held.roll() + unrest(5, t * 0.8) * 0.45 * strength;
        return new Camera(held.position(), held.pan(), held.tilt(), roll, held.lens());
    }

    private double unrest(int axis, double t) {
        return Noise.smooth(seed + axis, t) - Noise.smooth(seed + axis, 0);
    }
}
