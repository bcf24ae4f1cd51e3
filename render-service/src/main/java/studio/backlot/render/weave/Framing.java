package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.ShotSize;

/** Chooses a camera for a brief: size by the body, headroom, lead room, the line between two people, walls. */
public final class Framing {

    /** A camera and what had to be repaired to get it. */
    public record Framed(Camera camera, List<String> warnings) {}

    /** Part of a standing height from {@code bottom} to {@code top}, the lens that suits it and how tight it is. */
    private record Crop(double bottom, double top, int lens) {}

    private final Stage stage;
    private final double aspect;

    /** @param aspect width of the frame by its height */
    public Framing(Stage stage, double aspect) {
        this.stage = stage;
        this.aspect = aspect;
    }

    /**
     * The camera for {@code brief}.
     *
     * @param subject what is framed
     * @param others everyone else on the set
     * @param before the camera of the shot before, for the 180° line
     */
    public Framed frame(CameraBrief brief, Subject subject, List<Subject> others, Optional<Camera> before) {
        List<String> warnings = new ArrayList<>();
        ShotSize size = brief.size();
        boolean group = !others.isEmpty()
                && switch (size) {
                    case EWS, WS, FS -> true;
                    case MLS, MS -> brief.subject().isEmpty() && nearest(subject, others) < 2.4;
                    case MCU, CU, ECU, OTS, INSERT -> false;
                };
        Crop crop = crop(size);
        if (size == ShotSize.OTS && !others.isEmpty()) {
            return overShoulder(brief, subject, others.getFirst(), before, warnings);
        }
        double aim = angle(brief, subject, others, before, warnings);
        double bottom =
                subject.animate() ? bottom(subject, crop) : subject.feet().y();
        double top = subject.top() + (crop.top() - 1) * subject.stature();
        double span = subject.animate() ? top - bottom : thingSpan(size, subject);
        double middle = subject.animate() ? (top + bottom) / 2 : subject.eyes();
        Point target = new Point(subject.feet().x(), middle, subject.feet().z());
        if (group) {
            double highest = others.stream().mapToDouble(Subject::top).max().orElse(subject.top());
            double rise = Math.max(0, highest - subject.top());
            span = Math.max(span + rise, groupWidth(subject, others, aim) / aspect);
            middle = Math.max(middle + rise / 2, Math.max(highest, subject.top()) + 0.06 * span - span / 2);
            target = groupTarget(subject, others, middle);
        }
        double lens = brief.lens().map(Integer::doubleValue).orElse((double) crop.lens());
        double distance = Math.max(0.35, span * lens / Camera.SENSOR / Math.min(1, 1 / aspect));
        double height = brief.height().orElse(defaultHeight(size, subject, middle, group));
        Camera free = placed(target, aim, distance, height, lens);
        Camera clear = repaired(free, target, subject, brief, warnings);
        Camera framed = group ? clear : withLeadRoom(clear, subject, size);
        if (!group && (size == ShotSize.MS || size == ShotSize.MLS)) {
            Optional<Subject> cut =
                    others.stream().filter(other -> isCut(framed, other)).findFirst();
            if (cut.isPresent()) {
                return new Framed(withBoth(framed, subject, cut.get(), brief, warnings), warnings);
            }
        }
        return new Framed(framed, warnings);
    }

    /** Whether the edge of the frame cuts someone in two. */
    private boolean isCut(Camera camera, Subject other) {
        double edge = Math.min(1, aspect) * Camera.SENSOR / 2 / camera.lens();
        Point to = other.face().minus(camera.position());
        double depth = to.dot(camera.forward());
        double across = Math.abs(to.dot(camera.right())) / Math.max(0.2, depth);
        double half = 1.15 * other.halfWidth() / Math.max(0.2, depth);
        return depth > 0.3 && across - half < edge && across + half > edge;
    }

    /** From behind one person's shoulder, which stays at the edge of the frame, to the face of the other. */
    private Framed overShoulder(
            CameraBrief brief, Subject subject, Subject shoulder, Optional<Camera> before, List<String> warnings) {
        Point back = shoulder.feet().minus(subject.feet());
        Point away = new Point(back.x(), 0, back.z()).unit();
        Point across = new Point(away.z(), 0, -away.x());
        double height = brief.height().orElse(shoulder.eyes() + 0.04);
        double side = before.map(camera -> side(subject, shoulder, camera.position()))
                .orElseGet(() -> side(subject, shoulder, subject.feet().plus(new Point(0, 0, -3))));
        double hand = side(subject, shoulder, subject.feet().plus(across)) * side < 0 ? -1 : 1;
        Point behind = shoulder.feet().plus(away.times(0.95)).plus(across.times(0.62 * hand));
        Point place = new Point(behind.x(), height, behind.z());
        Point target = new Point(
                subject.feet().x(),
                subject.eyes() - 0.08 * subject.stature(),
                subject.feet().z());
        double distance = place.distance(target);
        double lens = brief.lens()
                .map(Integer::doubleValue)
                .orElseGet(() -> Math.clamp(
                        distance * Camera.SENSOR * Math.min(1, 1 / aspect) / (0.62 * subject.stature()), 24, 70));
        Camera camera = repaired(Camera.lookingAt(place, target, lens), target, subject, brief, warnings);
        double towards = shoulder.face().minus(camera.position()).dot(camera.right());
        double frame = Math.toDegrees(2 * Math.atan(0.5 * Camera.SENSOR * Math.min(1, aspect) / camera.lens()));
        return new Framed(camera.turned(frame * 0.1 * Math.signum(towards), 0), warnings);
    }

    /** Farther away and towards the middle of two people, so that both are in the frame. */
    private Camera withBoth(Camera camera, Subject subject, Subject other, CameraBrief brief, List<String> warnings) {
        Point middle = subject.face().towards(other.face(), 0.5);
        double apart = Math.abs(other.feet().minus(subject.feet()).dot(camera.right()));
        double wide = (apart + 2.6 * subject.halfWidth() + 2.6 * other.halfWidth()) / aspect;
        double span = Math.max(wide, 0.6 * subject.stature());
        double top = Math.max(subject.top(), other.top()) + 0.09 * span;
        Point target = new Point(middle.x(), top - span / 2, middle.z());
        double distance = span * camera.lens() / Camera.SENSOR / Math.min(1, 1 / aspect);
        double now = Math.max(0.3, camera.position().distance(subject.face()));
        Point way = camera.position().minus(subject.face()).unit();
        Point place = target.plus(way.times(Math.max(distance, now)));
        return repaired(Camera.lookingAt(place, target, camera.lens()), target, subject, brief, warnings);
    }

    private static double nearest(Subject subject, List<Subject> others) {
        return others.stream()
                .mapToDouble(other -> other.feet().distance(subject.feet()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static Crop crop(ShotSize size) {
        return switch (size) {
            case EWS -> new Crop(-0.55, 1.75, 22);
            case WS -> new Crop(-0.16, 1.3, 27);
            case FS -> new Crop(-0.06, 1.1, 32);
            case MLS -> new Crop(0.26, 1.08, 38);
            case MS -> new Crop(0.46, 1.075, 45);
            case MCU -> new Crop(0.62, 1.06, 58);
            case CU -> new Crop(0.745, 1.035, 75);
            case ECU -> new Crop(0.845, 0.975, 90);
            case OTS -> new Crop(0.58, 1.09, 50);
            case INSERT -> new Crop(0.5, 1.05, 60);
        };
    }

    /** The lower edge of the frame. Someone who sits is framed by the torso, which is where it was, only lower. */
    private static double bottom(Subject subject, Crop crop) {
        double drop = subject.feet().y() + subject.stature() - subject.top();
        double wanted = subject.feet().y() + crop.bottom() * subject.stature();
        return crop.bottom() > 0.4 ? wanted - drop : wanted;
    }

    private static double thingSpan(ShotSize size, Subject thing) {
        double extent = Math.max(0.12, Math.max(thing.top() - thing.feet().y(), thing.halfWidth() * 1.3));
        return switch (size) {
            case EWS -> Math.max(4, extent * 6);
            case WS -> Math.max(2.6, extent * 4);
            case FS, MLS -> Math.max(1.8, extent * 3);
            case MS, OTS -> extent * 2.6;
            case MCU -> extent * 2.1;
            case CU, INSERT -> extent * 1.7;
            case ECU -> extent * 1.15;
        };
    }

    private static double defaultHeight(ShotSize size, Subject subject, double middle, boolean group) {
        return switch (size) {
            case EWS -> Math.max(1.9, middle + 0.5);
            case WS, FS -> 1.35;
            case MLS -> group ? 1.4 : subject.eyes() - 0.1;
            case MS, MCU, OTS -> subject.eyes() - 0.04;
            case CU, ECU -> subject.eyes() - 0.02;
            case INSERT -> subject.animate() ? subject.eyes() : subject.top() + 0.5;
        };
    }

    private double angle(
            CameraBrief brief, Subject subject, List<Subject> others, Optional<Camera> before, List<String> warnings) {
        double asked = brief.angle();
        boolean close =
                switch (brief.size()) {
                    case EWS, WS, FS, MLS, INSERT -> false;
                    case MS, MCU, CU, ECU, OTS -> true;
                };
        if (asked == 0 && close && subject.animate()) {
            double open = Ease.shortest(asked - subject.facing());
            asked = subject.facing() + Math.clamp(open, -42, 42);
        }
        if (others.isEmpty() || before.isEmpty()) {
            return asked;
        }
        Subject partner = others.getFirst();
        double was = side(subject, partner, before.get().position());
        double is =
                side(subject, partner, subject.feet().plus(Point.facing(asked).times(3)));
        if (was * is < -0.05) {
            if (brief.angle() == 0) {
                double line = subject.feet().facingTowards(partner.feet());
                return line + Ease.shortest(line - asked);
            }
            warnings.add("The camera crosses the line between the two characters, as the brief's angle asks.");
        }
        return asked;
    }

    /** On which side of the line between two people a place is. */
    private static double side(Subject one, Subject other, Point place) {
        Point line = other.feet().minus(one.feet());
        Point to = place.minus(one.feet());
        return line.x() * to.z() - line.z() * to.x();
    }

    private Point groupTarget(Subject subject, List<Subject> others, double middle) {
        double left = subject.feet().x();
        double right = left;
        double near = subject.feet().z();
        double far = near;
        for (Subject other : others) {
            left = Math.min(left, other.feet().x());
            right = Math.max(right, other.feet().x());
            near = Math.min(near, other.feet().z());
            far = Math.max(far, other.feet().z());
        }
        return new Point((left + right) / 2, middle, Ease.mix(near, far, 0.35));
    }

    private static double groupWidth(Subject subject, List<Subject> others, double angle) {
        Point across = Point.facing(angle + 90);
        double least = subject.feet().dot(across);
        double most = least;
        for (Subject other : others) {
            double at = other.feet().dot(across);
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        return (most - least) + 1.3;
    }

    private static Camera placed(Point target, double angle, double distance, double height, double lens) {
        double rise = height - target.y();
        double flat = Math.sqrt(Math.max(0.04 * distance * distance, distance * distance - rise * rise));
        Point way = Point.facing(angle).times(flat);
        return Camera.lookingAt(new Point(target.x() + way.x(), height, target.z() + way.z()), target, lens);
    }

    /** Out of walls and pieces and in sight of the face; the lens gets wider when the camera must come closer. */
    private Camera repaired(Camera wanted, Point target, Subject subject, CameraBrief brief, List<String> warnings) {
        Camera inside = squeezed(wanted, target);
        if (fits(inside, subject)) {
            if (brief.lens().isPresent() && inside.lens() < wanted.lens() * 0.9) {
                warnings.add("The lens went from %d to %d mm because a wall stands in the way."
                        .formatted(Math.round(wanted.lens()), Math.round(inside.lens())));
            }
            return inside;
        }
        for (int step = 1; step <= 16; step++) {
            int out = (step + 1) / 2;
            double degrees = (step % 2 == 0 ? -9.0 : 9.0) * out;
            Camera turned = squeezed(
                    Camera.lookingAt(wanted.position().turned(target, degrees), target, wanted.lens()), target);
            if (fits(turned, subject)) {
                warnings.add("The camera went %d degrees around because something stands in the way."
                        .formatted(Math.round(Math.abs(degrees))));
                return turned;
            }
        }
        for (int step = 1; step <= 8; step++) {
            Camera closer = moved(inside, inside.position().towards(target, step * 0.1), target);
            if (fits(closer, subject)) {
                warnings.add("The camera went closer because something stands in the way.");
                return closer;
            }
        }
        warnings.add("Nothing gives a free view of the subject; the camera looks past what stands in the way.");
        return inside;
    }

    private boolean fits(Camera camera, Subject subject) {
        return !stage.inPiece(camera.position()) && !stage.hides(camera.position(), subject.face());
    }

    private Camera squeezed(Camera wanted, Point target) {
        Point place = wanted.position();
        Point free = stage.withinWalls(place);
        if (free.equals(place)) {
            return wanted;
        }
        Point way = place.minus(target);
        double share = 1;
        while (share > 0.12
                && !nearly(stage.withinWalls(target.plus(way.times(share))), target.plus(way.times(share)))) {
            share -= 0.04;
        }
        return share > 0.12 ? moved(wanted, target.plus(way.times(share)), target) : moved(wanted, free, target);
    }

    private static boolean nearly(Point one, Point other) {
        return one.distance(other) < 0.03;
    }

    /** The camera elsewhere, with the lens that keeps the subject as large as it was. */
    private static Camera moved(Camera camera, Point place, Point target) {
        double before = Math.max(0.1, camera.position().distance(target));
        double now = Math.max(0.1, place.distance(target));
        return Camera.lookingAt(place, target, Math.clamp(camera.lens() * now / before, 13, 300));
    }

    /** Room in front of the face: the frame turns the way the subject looks. */
    private Camera withLeadRoom(Camera camera, Subject subject, ShotSize size) {
        if (!subject.animate()) {
            return camera;
        }
        double strength =
                switch (size) {
                    case EWS, WS, INSERT -> 0.05;
                    case FS, MLS -> 0.08;
                    case MS, MCU -> 0.11;
                    case CU -> 0.09;
                    case ECU -> 0.03;
                    case OTS -> 0.12;
                };
        Point looks = Point.facing(subject.facing());
        double sideways = looks.dot(camera.right());
        double frame = Math.toDegrees(2 * Math.atan(0.5 * Camera.SENSOR * Math.min(1, aspect) / camera.lens()));
        return camera.turned(frame * strength * Math.clamp(sideways * 1.3, -1, 1), 0);
    }
}
