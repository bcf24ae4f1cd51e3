package studio.backlot.render.continuity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;

/**
 * Where people stand when nobody says so: on a chair at the desk when they sit, else side by side in the open middle of
 * the set, turned to each other and a little to the audience.
 */
public final class Blocking {

    /** Not yet anywhere: {@link #place} gives a mark. */
    static final Vector UNPLACED = new Vector(0, -1000, 0);

    private static final Set<PieceKind> SEATS = EnumSet.of(PieceKind.CHAIR, PieceKind.SOFA, PieceKind.BED);
    private static final Set<PieceKind> WORKTOPS = EnumSet.of(PieceKind.DESK, PieceKind.TABLE, PieceKind.COMPUTER);
    private static final Set<PieceKind> FLAT = EnumSet.of(
            PieceKind.RUG, PieceKind.WINDOW, PieceKind.PICTURE, PieceKind.CURTAIN, PieceKind.DOOR, PieceKind.PANEL);
    private static final Set<Pose> SEATED = EnumSet.of(Pose.SIT, Pose.TYPE, Pose.WRITE);

    /** Metres between two people who talk. */
    private static final double APART = 1.15;

    private final SetDesign set;

    private Blocking(SetDesign set) {
        this.set = set;
    }

    public static Blocking of(SetDesign set) {
        return new Blocking(set);
    }

    /** Everyone with a place; those in {@code on} get the best ones and are turned to each other. */
    Map<CharacterId, Presence> place(Map<CharacterId, Presence> everyone, Set<CharacterId> on, Brief brief) {
        Map<CharacterId, Presence> placed = new LinkedHashMap<>();
        List<CharacterId> order = new ArrayList<>(everyone.keySet());
        order.sort(Comparator.comparing((CharacterId id) -> !on.contains(id))
                .thenComparing(id -> everyone.get(id).position().equals(UNPLACED))
                .thenComparing(id -> !SEATED.contains(everyone.get(id).pose())));
        for (CharacterId id : order) {
            Presence presence = everyone.get(id);
            placed.put(id, presence.position().equals(UNPLACED) ? mark(presence, placed.values()) : presence);
        }
        Map<CharacterId, Presence> inOrder = new LinkedHashMap<>();
        for (CharacterId id : everyone.keySet()) {
            boolean told = SceneState.changeOf(brief, id)
                    .flatMap(CharacterChange::facing)
                    .isPresent();
            Presence presence = placed.get(id);
            boolean free = !told && on.contains(id) && !isSeated(presence);
            inOrder.put(id, free ? turnedToOthers(id, presence, placed, on) : presence);
        }
        return inOrder;
    }

    /** {@code presence} on a free mark that suits its pose. */
    Presence mark(Presence presence, Collection<Presence> others) {
        if (SEATED.contains(presence.pose())) {
            Optional<Presence> seat = seat(presence, others);
            if (seat.isPresent()) {
                return seat.get();
            }
        }
        boolean floats = presence.pose() == Pose.FLOAT;
        Optional<Presence> partner = others.stream().findFirst();
        Point near = partner.map(other -> Point.of(other.position())).orElse(new Point(-0.1, 0, -0.1 * depth()));
        Point best = near;
        double least = Double.MAX_VALUE;
        for (int step = 0; step < 96; step++) {
            int round = step / 16;
            double ring = partner.isPresent() ? APART * (1 + 0.45 * round) : 0.5 * round;
            Point candidate = new Point(near.x() + ring, 0, near.z()).turned(near, -22.5 * (step % 16) - 15);
            double cost = cost(candidate, near, others, floats);
            if (cost < least - 1e-9) {
                least = cost;
                best = candidate;
            }
        }
        double facing = partner.isPresent() ? open(best.facingTowards(near)) : presence.facing();
        return presence.at(best.vector(), facing);
    }

    /** What a change of pose or place brings with it: who sits down goes to a seat, who walks turns the way they go. */
    Presence settle(Presence was, Presence now, CharacterChange asked, Map<CharacterId, Presence> others) {
        boolean sitsDown = asked.pose().isPresent() && SEATED.contains(now.pose()) && !isSeated(was);
        if (sitsDown && asked.position().isEmpty()) {
            List<Presence> rest =
                    others.values().stream().filter(other -> !other.equals(was)).toList();
            Presence seated = seat(now, rest).orElse(now);
            return asked.facing().isPresent() ? seated.at(seated.position(), now.facing()) : seated;
        }
        return now;
    }

    private Optional<Presence> seat(Presence presence, Collection<Presence> others) {
        return set.pieces().stream()
                .filter(piece -> SEATS.contains(piece.kind()))
                .filter(piece -> others.stream()
                        .noneMatch(other -> Footprint.of(piece).covers(Point.of(other.position()), 0.05)))
                .min(Comparator.comparingDouble(piece -> worktop(piece)
                        .map(SetPiece::position)
                        .map(Point::of)
                        .map(Point.of(piece.position())::distance)
                        .orElse(9.0)))
                .map(piece -> {
                    Point middle = Point.of(piece.position());
                    double facing = worktop(piece)
                            .map(top -> middle.facingTowards(Point.of(top.position())))
                            .orElse(piece.turn());
                    return presence.at(new Vector(middle.x(), 0, middle.z()), facing);
                });
    }

    private Optional<SetPiece> worktop(SetPiece seat) {
        Point middle = Point.of(seat.position());
        return set.pieces().stream()
                .filter(piece -> WORKTOPS.contains(piece.kind()))
                .filter(piece -> Point.of(piece.position()).distance(middle) < 1.9)
                .min(Comparator.comparingDouble(
                        piece -> Point.of(piece.position()).distance(middle)));
    }

    /** Whether someone is on, or at, a seat. */
    public boolean isSeated(Presence presence) {
        return SEATED.contains(presence.pose()) && seatUnder(presence).isPresent();
    }

    /** The seat that someone who sits is on. */
    public Optional<SetPiece> seatUnder(Presence presence) {
        Point place = Point.of(presence.position());
        return set.pieces().stream()
                .filter(piece -> SEATS.contains(piece.kind()))
                .filter(piece -> Footprint.of(piece).covers(place, 0.3))
                .findFirst();
    }

    private double cost(Point candidate, Point near, Collection<Presence> others, boolean floats) {
        double cost =
                Math.abs(candidate.distance(near) - (others.isEmpty() ? 0 : APART)) + 0.15 * Math.abs(candidate.x());
        cost += Math.max(0, candidate.z() - near.z()) * (floats ? 0.1 : 0.3)
                + Math.max(0, near.z() - candidate.z()) * 0.35;
        double overX = Math.abs(candidate.x()) - (set.size().width() / 2 - 0.6);
        double overZ = Math.abs(candidate.z()) - (depth() / 2 - 0.6);
        cost += 20 * (Math.max(0, overX) + Math.max(0, overZ));
        for (SetPiece piece : set.pieces()) {
            boolean low = floats && piece.position().y() + piece.size().height() < 1;
            if (!FLAT.contains(piece.kind())
                    && !low
                    && piece.position().y() < 1.8
                    && Footprint.of(piece).covers(candidate, 0.32)) {
                cost += 6;
            }
        }
        for (Presence other : others) {
            Point there = Point.of(other.position());
            cost += there.distance(candidate) < 0.8 ? 8 : 0;
            cost += 5 * Math.max(0, 0.85 - Math.abs(there.x() - candidate.x()));
            cost += isSeated(other) ? 1.5 * behind(there, other.facing(), candidate) : 0;
        }
        return cost;
    }

    /** From 0 before someone and beside them to 1 behind their back: who sits cannot turn round to whom they talk to. */
    private static double behind(Point there, double facing, Point candidate) {
        double aside = Math.abs(Ease.shortest(there.facingTowards(candidate) - facing));
        return Math.max(0, aside - 75) / 105;
    }

    private double depth() {
        return set.size().depth();
    }

    private Presence turnedToOthers(
            CharacterId self, Presence presence, Map<CharacterId, Presence> placed, Set<CharacterId> on) {
        Point here = Point.of(presence.position());
        return placed.entrySet().stream()
                .filter(other -> !other.getKey().equals(self) && on.contains(other.getKey()))
                .map(other -> Point.of(other.getValue().position()))
                .min(Comparator.comparingDouble(here::distance))
                .map(nearest -> presence.at(presence.position(), open(here.facingTowards(nearest))))
                .orElse(presence);
    }

    /** A facing towards someone, opened a third to the audience, as actors stand. */
    private static double open(double facing) {
        return Math.abs(facing) > 115 ? facing : facing * 0.68;
    }
}
