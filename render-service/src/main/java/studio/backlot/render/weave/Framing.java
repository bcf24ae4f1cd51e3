package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.ShotSize;

/** Chooses a camera for a brief: size by the body, headroom, lead room, the line between two people, walls. */
public final class Framing {

    /** A camera and what had to be repaired to get it. */
    public record Framed(Camera camera, List<String> warnings) {
        /** The same frame from elsewhere. */
        public Framed moved(Point way) {
            return new Framed(camera.at(camera.position().plus(way)), warnings);
        }
    }

    /** From so far a thing is seen at least, metres: near enough to be on the wrong side of a line. */
    private static final double THING = 0.35;

    /** Turned farther away than this from a shoulder, nobody's face is seen over it, degrees. */
    private static final double AWAY = 100;

    /** Steps of 15 % that a camera goes back so that nobody is cut. */
    private static final int BACKWARDS = 7;

    private final Stage stage;
    private final double aspect;

    /** @param aspect width of the frame by its height */
    public Framing(Stage stage, double aspect) {
        this.stage = stage;
        this.aspect = aspect;
    }

    /** The camera for {@code brief}; see {@link Surround#of}. */
    public Framed frame(CameraBrief brief, Subject subject, List<Subject> others, Optional<Camera> before) {
        return frame(brief, subject, Surround.of(subject, others, before));
    }

    /**
     * The camera for {@code brief}.
     *
     * @param subject what is framed
     */
    public Framed frame(CameraBrief brief, Subject subject, Surround surround) {
        List<String> warnings = new ArrayList<>();
        List<Subject> others = surround.others();
        ShotSize size = brief.size();
        boolean group = !others.isEmpty()
                && switch (size) {
                    case EWS, WS, FS -> true;
                    case MLS, MS -> brief.subject().isEmpty() && nearest(subject, others) < 2.4;
                    case MCU, CU, ECU, OTS, INSERT -> false;
                };
        Crop crop = Crop.of(size);
        if (size == ShotSize.OTS && !others.isEmpty() && isTurnedTo(subject, others.getFirst())) {
            return overShoulder(brief, subject, surround, warnings);
        }
        double aim = angle(brief, subject, surround, warnings);
        List<String> repairs = new ArrayList<>();
        FreeView view = new FreeView(stage, brief.lens().isPresent(), surround, repairs);
        double bottom =
                subject.animate() ? crop.bottom(subject) : subject.feet().y();
        double top = crop.top(subject);
        double span = subject.animate() ? top - bottom : Crop.thingSpan(size, subject);
        double middle = subject.animate() ? (top + bottom) / 2 : subject.eyes();
        Point target = new Point(subject.feet().x(), middle, subject.feet().z());
        if (group) {
            double highest = others.stream().mapToDouble(Subject::top).max().orElse(subject.top());
            double rise = Math.max(0, highest - subject.top());
            span = Math.max(span + rise, groupWidth(subject, others, aim) / aspect);
            middle = Math.max(middle + rise / 2, Math.max(highest, subject.top()) + 0.06 * span - span / 2);
            target = groupTarget(subject, others, middle);
        }
        double lens = brief.lens().map(Integer::doubleValue).orElse((double)
                crop.lens().millimetres());
        double distance = Math.max(0.35, span * lens / Camera.SENSOR / Math.min(1, 1 / aspect));
        double height = brief.height().orElse(Crop.height(size, subject, middle, group));
        Camera free = placed(target, aim, distance, height, lens);
        Camera clear = view.of(free, target, subject);
        Camera framed = group ? clear : withLeadRoom(clear, subject, size);
        if (!group && (size == ShotSize.MS || size == ShotSize.MLS)) {
            Optional<Subject> cut =
                    others.stream().filter(other -> isCut(framed, other)).findFirst();
            if (cut.isPresent()) {
                Framed both = withBoth(framed, brief, subject, cut.get(), surround);
                return new Framed(both.camera(), joined(warnings, both.warnings()));
            }
        }
        return new Framed(framed, joined(warnings, repairs));
    }

    /** Whether an edge of the frame cuts someone in two, or off the head of someone who is nearer to the camera. */
    private boolean isCut(Camera camera, Subject other) {
        Point to = other.face().minus(camera.position());
        double depth = to.dot(camera.forward());
        if (depth <= Headroom.NEAR) {
            return false;
        }
        double edge = Math.min(1, aspect) * Camera.SENSOR / 2 / camera.lens();
        double across = Math.abs(to.dot(camera.right())) / depth;
        double half = 1.15 * other.halfWidth() / depth;
        return (across - half < edge && across + half > edge) || new Headroom(aspect).isMissing(camera, other);
    }

    private static boolean isTurnedTo(Subject subject, Subject other) {
        double there = subject.feet().facingTowards(other.feet());
        return !subject.animate() || Math.abs(Ease.shortest(there - subject.facing())) <= AWAY;
    }

    /** From behind one person's shoulder, which stays at the edge of the frame, to the face of the other. */
    private Framed overShoulder(CameraBrief brief, Subject subject, Surround surround, List<String> warnings) {
        Subject shoulder = surround.others().getFirst();
        ActionLine line = new ActionLine(subject.feet(), shoulder.feet());
        Point back = shoulder.feet().minus(subject.feet());
        Point away = new Point(back.x(), 0, back.z()).unit();
        Point across = new Point(away.z(), 0, -away.x());
        double height = brief.height().orElse(shoulder.eyes() + 0.04);
        Point from = surround.before().map(Camera::position).orElseGet(() -> subject.feet()
                .plus(new Point(0, 0, -3)));
        double hand = line.side(subject.feet().plus(across)) * line.side(from) < 0 ? -1 : 1;
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
        FreeView view = new FreeView(stage, brief.lens().isPresent(), surround, warnings);
        Camera camera = view.of(Camera.lookingAt(place, target, lens), target, subject);
        double towards = shoulder.face().minus(camera.position()).dot(camera.right());
        double frame = Math.toDegrees(2 * Math.atan(0.5 * Camera.SENSOR * Math.min(1, aspect) / camera.lens()));
        return new Framed(camera.turned(frame * 0.1 * Math.signum(towards), 0), warnings);
    }

    /** Farther away and towards the middle of two people, until both are in the frame. */
    private Framed withBoth(Camera camera, CameraBrief brief, Subject subject, Subject other, Surround surround) {
        Point middle = subject.face().towards(other.face(), 0.5);
        double apart = Math.abs(other.feet().minus(subject.feet()).dot(camera.right()));
        double wide = (apart + 2.6 * subject.halfWidth() + 2.6 * other.halfWidth()) / aspect;
        double span = Math.max(wide, 0.6 * subject.stature());
        double top = Math.max(subject.top(), other.top()) + 0.09 * span;
        Point target = new Point(middle.x(), top - span / 2, middle.z());
        double fitting = span * camera.lens() / Camera.SENSOR / Math.min(1, 1 / aspect);
        double distance = Math.max(fitting, camera.position().distance(subject.face()));
        Point way = camera.position().minus(subject.face()).unit();
        Framed framed = new Framed(camera, List.of());
        for (int step = 0; step < BACKWARDS; step++) {
            List<String> warnings = new ArrayList<>();
            Point place = target.plus(way.times(distance));
            Camera both = new FreeView(stage, brief.lens().isPresent(), surround, warnings)
                    .of(Camera.lookingAt(place, target, camera.lens()), target, subject);
            framed = new Framed(both, warnings);
            if (!isCut(both, subject) && !isCut(both, other)) {
                return framed;
            }
            distance *= 1.15;
        }
        return framed;
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static double nearest(Subject subject, List<Subject> others) {
        return others.stream()
                .mapToDouble(other -> other.feet().distance(subject.feet()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double angle(CameraBrief brief, Subject subject, Surround surround, List<String> warnings) {
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
        if (surround.line().isEmpty() || surround.before().isEmpty()) {
            return asked;
        }
        ActionLine line = surround.line().get();
        Point before = surround.before().get().position();
        if (brief.angle() == 0 && subject.animate()) {
            asked = line.aside(asked, before);
        }
        Point seenFrom = subject.feet().plus(Point.facing(asked).times(subject.animate() ? 3 : THING));
        if (brief.angle() == 0 && !subject.animate()) {
            return line.side(seenFrom) * line.side(before) > 0 ? asked : line.squarely(before);
        }
        if (surround.keepsSide(seenFrom)) {
            return asked;
        }
        if (brief.angle() == 0) {
            return line.mirrored(asked);
        }
        warnings.add("The camera crosses the line between the two characters, as the brief's angle asks.");
        return asked;
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
