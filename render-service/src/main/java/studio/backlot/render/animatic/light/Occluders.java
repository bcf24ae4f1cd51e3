package studio.backlot.render.animatic.light;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;

/** What casts shadows in a set, and the windows that let the sun in. */
final class Occluders {

    private static final int MOST = 48;

    private final List<Footprint> blocks = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<Footprint> windows = new ArrayList<>();

    Occluders(SetDesign set) {
        set.pieces().stream()
                .filter(piece -> casts(piece.kind()))
                .sorted(Comparator.comparingDouble(Occluders::bulk).reversed())
                .limit(MOST)
                .forEach(this::stand);
        set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.WINDOW)
                .limit(12)
                .map(Footprint::of)
                .forEach(windows::add);
    }

    private void stand(SetPiece piece) {
        Footprint box = solid(piece);
        blocks.add(box);
        boolean leafy = piece.kind() == PieceKind.TREE || piece.kind() == PieceKind.PLANT;
        if (leafy) {
            Footprint whole = Footprint.of(piece);
            double trunk = whole.height() * 0.3;
            Footprint crown = new Footprint(
                    whole.world(0, trunk, 0),
                    whole.halfWidth(),
                    whole.height() - trunk,
                    whole.halfDepth(),
                    whole.turn());
            obstacles.add(Obstacle.round(crown));
            double thin = whole.halfWidth() * 0.12;
            obstacles.add(Obstacle.box(new Footprint(whole.middle(), thin, trunk + 0.3, thin, 0)));
        } else {
            obstacles.add(Obstacle.box(box));
        }
    }

    private static boolean casts(PieceKind kind) {
        return switch (kind) {
            case WINDOW, RUG, PICTURE, CURTAIN, DOOR, BOOK, TABLET, LAMP -> false;
            case BOX,
                    PANEL,
                    COLUMN,
                    STAIRS,
                    DESK,
                    TABLE,
                    CHAIR,
                    SOFA,
                    BED,
                    SHELF,
                    SCREEN,
                    COMPUTER,
                    RACK,
                    PLANT,
                    TREE,
                    CRATE,
                    VEHICLE,
                    ROCK -> true;
        };
    }

    private static double bulk(SetPiece piece) {
        return piece.size().width()
                * piece.size().height()
                * Math.max(0.05, piece.size().depth());
    }

    /** Tables let light through under their tops; chairs and plants are thinner than their boxes. */
    private static Footprint solid(SetPiece piece) {
        Footprint box = Footprint.of(piece);
        return switch (piece.kind()) {
            case DESK, TABLE ->
                new Footprint(
                        box.world(0, box.height() * 0.86, 0),
                        box.halfWidth(),
                        box.height() * 0.14,
                        box.halfDepth(),
                        box.turn());
            case CHAIR, PLANT, TREE, COMPUTER, SCREEN ->
                new Footprint(
                        box.middle(), box.halfWidth() * 0.6, box.height() * 0.9, box.halfDepth() * 0.6, box.turn());
            default -> box;
        };
    }

    List<Footprint> blocks() {
        return blocks;
    }

    boolean hasWindows() {
        return !windows.isEmpty();
    }

    /** Whether the straight way from a surface to a lamp is free; what holds the lamp itself does not count. */
    boolean free(Point surface, Point lamp) {
        for (Obstacle obstacle : obstacles) {
            if (!obstacle.holds(lamp) && obstacle.cuts(surface, lamp)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the ray from a surface towards the sun leaves the room through a window. */
    boolean throughWindow(Point surface, Point sun) {
        Point far = surface.plus(sun.times(40));
        for (Footprint window : windows) {
            Footprint opening = new Footprint(
                    window.middle(),
                    window.halfWidth() * 0.94,
                    window.height(),
                    window.halfDepth() + 0.3,
                    window.turn());
            if (Obstacle.box(opening).cuts(surface, far)) {
                double across = crossing(window, surface, far);
                return !Double.isNaN(across);
            }
        }
        return false;
    }

    /** Where the way crosses the window's plane, or NaN on a mullion. */
    private static double crossing(Footprint window, Point from, Point to) {
        Point a = window.local(from);
        Point b = window.local(to);
        double dz = b.z() - a.z();
        if (Math.abs(dz) < 1e-9) {
            return 0;
        }
        double share = -a.z() / dz;
        double x = a.x() + (b.x() - a.x()) * share;
        double y = a.y() + (b.y() - a.y()) * share;
        boolean bar = Math.abs(x) < 0.035 || Math.abs(y - window.height() * 0.5) < 0.035;
        return bar ? Double.NaN : x;
    }
}
