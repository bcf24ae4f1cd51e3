package studio.backlot.render.animatic.direction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.weave.ActionLine;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.CameraMove;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Framing;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Stage;
import studio.backlot.render.weave.Subject;
import studio.backlot.render.weave.Surround;

/** A script read once: who does what, where the camera goes, how the light changes. Everything is a function of the frame. */
public final class Direction {

    private static final int MOST_ACTORS = 24;

    /** Share of a shot at which its frame is composed. */
    private static final double FRAMED = 0.6;

    private final ShotScript script;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<Cues> cues;
    private final CameraMove move;
    private final Optional<Part> lead;
    private final LightPlan lightFrom;
    private final LightPlan lightTo;
    private final double seconds;

    private Direction(ShotScript script) {
        this.script = script;
        seconds = script.frames() / (double) script.format().frameRate();
        cues = Cues.of(script.shot().brief());
        script.world().cast().forEach(this::cast);
        if (parts.size() > MOST_ACTORS) {
            warnings.add("%d characters are in the shot; the first %d are drawn.".formatted(parts.size(), MOST_ACTORS));
            parts.subList(MOST_ACTORS, parts.size()).clear();
        }
        Look look = Look.of(script.world().style());
        lightFrom = LightPlan.of(script.world().set(), script.before().lightIn(script.world()), look);
        LightState next = script.after().lightIn(script.world());
        lightTo = next.equals(lightFrom.state())
                ? lightFrom
                : LightPlan.of(script.world().set(), next, look);
        lead = lead();
        move = move();
        strays();
    }

    private void cast(CastMember member) {
        Likeness likeness = Likeness.of(member);
        Part.of(script, likeness.member()).ifPresent(part -> {
            parts.add(part);
            warnings.addAll(likeness.warnings());
            part.unknownOutfit()
                    .ifPresent(name -> warnings.add(
                            "%s: there is no outfit '%s'; the first one is worn.".formatted(member.name(), name)));
        });
    }

    public static Direction of(ShotScript script) {
        return new Direction(script);
    }

    private Optional<Part> lead() {
        Optional<String> named = script.shot().brief().camera().subject();
        if (named.isPresent()) {
            return parts.stream()
                    .filter(part -> part.member().id().value().equals(named.get()))
                    .findFirst();
        }
        Brief brief = script.shot().brief();
        return parts.stream()
                .filter(Part::speaks)
                .findFirst()
                .or(() -> brief.changes().stream()
                        .flatMap(change ->
                                parts.stream().filter(part -> part.member().id().equals(change.character())))
                        .findFirst())
                .or(() -> parts.stream().findFirst());
    }

    private CameraMove move() {
        Brief brief = script.shot().brief();
        Stage stage = new Stage(script.world().set());
        Subject subject = subject(stage);
        List<Subject> others = parts.stream()
                .filter(part -> lead.filter(part::equals).isEmpty())
                .map(part -> part.subject(FRAMED))
                .filter(other -> lead.isPresent())
                .sorted(Comparator.comparingDouble(other -> other.feet().distance(subject.feet())))
                .limit(4)
                .toList();
        Surround surround = lead.isPresent() || parts.size() < 2
                ? Surround.of(subject, others, script.before().camera())
                : new Surround(others, line(), script.before().camera());
        Framing.Framed asked = new Framing(stage, aspect()).frame(brief.camera(), subject, surround);
        Framing.Framed framed = brief.camera().move() == MoveKind.FOLLOW ? asked.moved(walk(FRAMED, 0)) : asked;
        Optional<Camera> held =
                script.before().camera().filter(camera -> script.shot().link() == Link.CONTINUES);
        if (held.isPresent()) {
            return free(
                    stage,
                    CameraMove.onwards(
                            held.get(), framed.camera(), brief.camera().move(), subject.face(), script.seed()));
        }
        warnings.addAll(framed.warnings());
        return free(stage, CameraMove.through(framed.camera(), brief.camera().move(), subject.face(), script.seed()));
    }

    /** How far who is framed goes from one share of the shot to another. */
    private Point walk(double from, double to) {
        return lead.map(part -> part.feet(to).minus(part.feet(from))).orElse(Point.ORIGIN);
    }

    private CameraMove free(Stage stage, CameraMove asked) {
        CameraMove free = asked.within(stage, seconds);
        if (free.extent() < 1) {
            warnings.add("The camera goes %d %% of its way because something stands in it."
                    .formatted(Math.round(100 * free.extent())));
        }
        return holdsBodies() && asked.kind() != MoveKind.FOLLOW
                ? free.keeping(parts.stream().map(part -> part.subject(FRAMED)).toList(), aspect(), seconds)
                : free;
    }

    /** Closer frames are about one face; others come and go at their edges. */
    private boolean holdsBodies() {
        return switch (script.shot().brief().camera().size()) {
            case EWS, WS, FS, MLS, MS -> true;
            case MCU, CU, ECU, OTS, INSERT -> false;
        };
    }

    private double aspect() {
        return script.format().width() / (double) script.format().height();
    }

    /** A shot of a thing keeps to the side from which its scene's people are seen. */
    private Optional<ActionLine> line() {
        return Optional.of(
                new ActionLine(parts.getFirst().feet(FRAMED), parts.get(1).feet(FRAMED)));
    }

    private Subject subject(Stage stage) {
        Optional<String> named = script.shot().brief().camera().subject();
        if (lead.isPresent()) {
            return lead.get().subject(FRAMED);
        }
        Optional<SetPiece> piece = named.flatMap(name -> script.world().set().pieces().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst());
        if (piece.isPresent()) {
            Footprint box = Footprint.of(piece.get());
            double middle = box.middle().y() + box.height() / 2;
            return new Subject(
                    box.middle(),
                    box.middle().y() + box.height(),
                    middle,
                    box.height(),
                    box.turn(),
                    box.halfWidth(),
                    false);
        }
        named.ifPresent(
                name -> warnings.add("The frame's subject '%s' is not on the set; the set is framed.".formatted(name)));
        return new Subject(new Point(0, 0, 0.15 * stage.halfDepth()), 1.7, 1.5, 1.7, 0, 0.6, true);
    }

    private void strays() {
        Stage stage = new Stage(script.world().set());
        for (Part part : parts) {
            Point feet = part.feet(FRAMED);
            if (Math.abs(feet.x()) > stage.halfWidth() + 0.05 || Math.abs(feet.z()) > stage.halfDepth() + 0.05) {
                warnings.add(
                        "%s stands outside the set.".formatted(part.member().name()));
            }
        }
    }

    private double share(long frame) {
        return script.frames() <= 1 ? 0 : Math.clamp(frame / (double) (script.frames() - 1), 0, 1);
    }

    public double seconds(long frame) {
        return frame / (double) script.format().frameRate();
    }

    public Camera camera(long frame) {
        double share = share(frame);
        Camera camera = move.at(share, seconds, walk(0, share));
        Point place = new Stage(script.world().set()).withinWalls(camera.position());
        return place.equals(camera.position()) ? camera : camera.at(place);
    }

    /** Everyone who is there at a frame, in the cast's order. */
    public List<Acting> cast(long frame) {
        double share = share(frame);
        Point camera = camera(frame).position();
        List<Acting> cast = new ArrayList<>(parts.size());
        for (Part part : parts) {
            cast.add(part.at(share, seconds(frame), gaze(part, share, camera), cues.contains(Cues.GLITCH)));
        }
        return cast;
    }

    private Optional<Point> gaze(Part part, double share, Point camera) {
        Optional<String> target = part.gazeAt(share);
        if (target.isPresent()) {
            return target.get().equals("camera") ? Optional.of(camera) : named(target.get(), share);
        }
        boolean close = parts.size() > 1;
        return parts.stream()
                .filter(other -> close && !other.equals(part) && (other.speaks() || part.speaks()))
                .min(Comparator.comparingDouble(other -> other.feet(share).distance(part.feet(share))))
                .map(other -> other.subject(share).face());
    }

    private Optional<Point> named(String name, double share) {
        return parts.stream()
                .filter(part -> part.member().id().value().equals(name))
                .findFirst()
                .map(part -> part.subject(share).face())
                .or(() -> piece(name));
    }

    /** An alarm strikes at once, a dawn takes its time. */
    public LightNow light(long frame) {
        double share = share(frame);
        boolean strikes = lightTo.state().pulse() > 0;
        double change = lightFrom.equals(lightTo)
                ? 0
                : strikes
                        ? Ease.between(0.08, 0.08 + 0.35 / Math.max(0.4, seconds), share)
                        : Ease.between(0.06, 0.82, share);
        return new LightNow(lightFrom, lightTo, change, seconds(frame));
    }

    /** Distance from the lens to who or what is in focus, metres; far when it is the set. */
    public double focus(long frame) {
        Camera camera = camera(frame);
        Optional<Point> sharp = lead.map(part -> part.subject(share(frame)).face())
                .or(() -> script.shot().brief().camera().subject().flatMap(this::piece));
        return sharp.map(place -> place.minus(camera.position()).dot(camera.forward()))
                .orElse(50.0);
    }

    /** The middle of the piece of a name. */
    private Optional<Point> piece(String name) {
        return script.world().set().pieces().stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .map(piece -> Footprint.of(piece).centre());
    }

    /** 0 at the first frame, 1 at the last. */
    public double progress(long frame) {
        return share(frame);
    }

    /** Action and notes, in which effects look for their colours and ends. */
    public String told() {
        Brief brief = script.shot().brief();
        return brief.action() + " " + String.join(" ", brief.notes());
    }

    public Set<Cues> cues() {
        return cues;
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The state that the next shot starts from. */
    public SceneState after() {
        return script.after().seenBy(camera(script.frames() - 1));
    }
}
