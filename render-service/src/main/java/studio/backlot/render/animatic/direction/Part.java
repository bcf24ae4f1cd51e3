package studio.backlot.render.animatic.direction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.continuity.Blocking;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Subject;

/** One member of the cast over a shot: where they come from, where they go, and what they do in between. */
final class Part {

    private final CastMember member;
    private final Traits traits;
    private final Presence start;
    private final Presence end;
    private final Blocking blocking;
    private final List<SpokenLine> lines = new ArrayList<>();
    private final boolean enters;
    private final boolean leaves;
    private final double seconds;
    private final long seed;

    private Part(ShotScript script, CastMember member, Presence start, Presence end) {
        this.member = member;
        traits = Traits.of(member.dna().genetics());
        this.start = start;
        this.end = end;
        blocking = Blocking.of(script.world().set());
        Optional<Boolean> told = script.shot().brief().changes().stream()
                .filter(change -> change.character().equals(member.id()))
                .findFirst()
                .flatMap(CharacterChange::present);
        boolean was = script.before().cast().containsKey(member.id());
        enters = !was && told.orElse(false);
        leaves = was && !script.after().cast().containsKey(member.id());
        seconds = script.frames() / (double) script.format().frameRate();
        seed = Noise.hash(script.seed(), Noise.seed(member.id().value()));
        for (SpokenLine line : script.lines()) {
            if (line.placed().character().equals(member.id())) {
                lines.add(line);
            }
        }
    }

    /** The part of a character, or empty when they are not in the shot. */
    static Optional<Part> of(ShotScript script, CastMember member) {
        CharacterId id = member.id();
        Presence before = script.before().cast().get(id);
        Presence after = script.after().cast().get(id);
        if (before == null && after == null) {
            return Optional.empty();
        }
        Presence start = before == null ? after : before;
        Presence end = after == null ? start : after;
        return Optional.of(new Part(script, member, start, end));
    }

    CastMember member() {
        return member;
    }

    boolean speaks() {
        return !lines.isEmpty();
    }

    Point feet(double share) {
        Point from = from();
        Point to = to();
        return from.towards(to, Ease.between(0.04, walkEnds(), share));
    }

    private Point from() {
        Point place = Point.of(start.position());
        return enters && walks() ? place.plus(offStage(place)) : place;
    }

    private Point to() {
        Point place = Point.of(end.position());
        return leaves && walks() ? place.plus(offStage(place)) : place;
    }

    /** Towards the nearer side of the set. */
    private static Point offStage(Point place) {
        return new Point(place.x() < 0 ? -2.6 : 2.6, 0, 0);
    }

    private boolean walks() {
        Form form = member.dna().identity().form();
        return form != Form.HOLOGRAM && form != Form.ORB && start.pose() != Pose.FLOAT;
    }

    /** People walk about 1.2 m a second; they have arrived when that is done, or at nine tenths of the shot. */
    private double walkEnds() {
        double way = from().distance(to());
        return Math.clamp(way / 1.15 / Math.max(0.2, seconds) + 0.1, 0.25, 0.9);
    }

    Subject subject(double share) {
        Presence presence = share < 0.5 ? start : end;
        Point feet = feet(share);
        double stature = member.dna().identity().body().height();
        double top = feet.y() + stature * (1 + Crown.above(member, traits));
        double width = stature * 0.17;
        if (member.dna().identity().form() == Form.ORB) {
            double middle = orbHeight(feet, stature);
            return new Subject(
                    new Point(feet.x(), middle - stature / 2, feet.z()),
                    middle + stature / 2,
                    middle,
                    stature,
                    presence.facing(),
                    stature / 2,
                    false);
        }
        if (blocking.isSeated(presence)) {
            top -= stature * 0.52 - seatHeight(presence) - 0.02;
        } else if (presence.pose() == Pose.FLOAT) {
            top += stature * 0.085;
        }
        double eyes = top - stature * (0.072 + Crown.above(member, traits));
        return new Subject(feet, top, eyes, stature, presence.facing(), width, true);
    }

    /** An orb hangs at the height of a face unless its position says another one. */
    static double orbHeight(Point feet, double diameter) {
        return feet.y() > 0.05 ? feet.y() + diameter / 2 : 1.35;
    }

    private double seatHeight(Presence presence) {
        return blocking.seatUnder(presence)
                .map(SetPiece::size)
                .map(size -> Math.clamp(size.height() * 0.52, 0.32, 0.6))
                .orElse(0.46);
    }

    /**
     * Who they are at a moment.
     *
     * @param share of the way from the shot's first frame to its last
     * @param time seconds since the shot began: what the ear hears, which the way does not stretch
     */
    Acting at(double share, double time, Optional<Point> gaze, boolean glitch) {
        Point from = from();
        Point to = to();
        Point feet = feet(share);
        double way = from.distance(to);
        double ends = walkEnds();
        double before = Ease.between(0.04, ends, share - 0.004);
        double done = Ease.between(0.04, ends, share);
        double pace = walks() ? (done - before) * way / Math.max(1e-6, 0.004 * seconds) : 0;
        double turning = Ease.between(0.02, Math.min(0.85, 1.4 / Math.max(1.4, seconds) + 0.1), share);
        double facing = Ease.mixAngle(start.facing(), end.facing(), turning);
        if (way > 0.4 && walks()) {
            double along = from.facingTowards(to);
            double onTheWay = Ease.between(0, 0.12, share) * (1 - Ease.between(ends - 0.12, ends + 0.05, share));
            facing = Ease.mixAngle(facing, along, onTheWay);
        }
        Gait gait = walks()
                ? Gait.of(from, to, member.dna().identity().body().height(), start.facing(), end.facing())
                : Gait.of(feet, feet, 1, facing, facing);
        double changing = Ease.between(0.05, Math.clamp(1.5 / Math.max(0.2, seconds), 0.15, 0.7) + 0.05, share);
        double feeling = Ease.between(0.08, Math.clamp(1.7 / Math.max(0.2, seconds), 0.2, 0.75) + 0.08, share);
        double visible =
                walks() ? 1 : enters ? Ease.between(0.02, 0.3, share) : leaves ? 1 - Ease.between(0.6, 0.95, share) : 1;
        return new Acting(
                member,
                traits,
                outfit(),
                feet,
                facing,
                new Acting.Body(
                        start.pose(),
                        end.pose(),
                        changing,
                        blocking.isSeated(start),
                        blocking.isSeated(end),
                        seatHeight(share < 0.5 ? start : end),
                        done * way,
                        pace,
                        gait.step(),
                        gait.foot(true, done * way, turning),
                        gait.foot(false, done * way, turning)),
                new Acting.Face(start.expression(), end.expression(), feeling),
                gaze,
                Talk.at(lines, time),
                clock(time, glitch),
                visible);
    }

    Optional<String> gazeAt(double share) {
        return share < 0.15 ? start.gazeAt().or(end::gazeAt) : end.gazeAt();
    }

    /** The name of an outfit that is to be worn and is not in the wardrobe. */
    Optional<String> unknownOutfit() {
        List<Outfit> wardrobe = member.dna().wardrobe();
        boolean known = wardrobe.isEmpty()
                || wardrobe.stream().anyMatch(outfit -> outfit.name().equals(end.outfit()));
        return known || end.outfit().isBlank() ? Optional.empty() : Optional.of(end.outfit());
    }

    private Optional<Outfit> outfit() {
        List<Outfit> wardrobe = member.dna().wardrobe();
        return wardrobe.stream()
                .filter(outfit -> outfit.name().equals(end.outfit()))
                .findFirst()
                .or(() -> wardrobe.stream().findFirst());
    }

    private Acting.Clock clock(double time, boolean glitch) {
        double habit = Noise.unit(seed, 1) * 4;
        double beat = (time + habit) / 3.1;
        long which = (long) Math.floor(beat);
        double at = (beat - which) * 3.1 - Noise.unit(seed, which) * 2.2;
        double blink = at > 0 && at < 0.22 ? Math.sin(Math.PI * at / 0.22) : 0;
        double breath = Math.sin(2 * Math.PI * (time / 3.7 + habit));
        double burst = Math.max(0, Noise.smooth(seed + 9, time * 5) * 1.5 - 0.25);
        double slight = Math.max(0, Noise.smooth(seed + 10, time * 2.4) * 3 - 2.55);
        return new Acting.Clock(time, blink, breath, glitch ? Math.min(1, 0.12 + burst) : Math.min(0.4, slight), seed);
    }
}
