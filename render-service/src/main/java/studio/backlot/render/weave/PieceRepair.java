package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Vector;

/** Makes of any piece one that has a place, a size and room within the walls. */
final class PieceRepair {

    private static final double LEAST = 0.005;
    private static final double MOST = 200;

    /** So much before a wall hangs what hangs on it, metres. */
    private static final double HANGS = 0.02;

    /** What lies no deeper in a wall is moved without a word, metres. */
    private static final double TRIFLE = 0.3;

    private final double halfWidth;
    private final double halfDepth;
    private final boolean interior;
    private final Consumer<String> warnings;

    PieceRepair(Extent room, boolean interior, Consumer<String> warnings) {
        halfWidth = room.width() / 2;
        halfDepth = room.depth() / 2;
        this.interior = interior;
        this.warnings = warnings;
    }

    private void warn(String sentence) {
        warnings.accept(sentence);
    }

    /** The piece as it can be drawn; empty when nobody can tell where it is. */
    Optional<SetPiece> of(SetPiece piece) {
        Vector at = piece.position();
        boolean placed = Double.isFinite(at.x())
                && Double.isFinite(at.y())
                && Double.isFinite(at.z())
                && Math.max(Math.abs(at.x()), Math.max(Math.abs(at.y()), Math.abs(at.z()))) < 1e5;
        if (!placed) {
            warn("The piece '%s' has no place that can be found; it is left out.".formatted(piece.name()));
            return Optional.empty();
        }
        Extent size = size(piece);
        double turn = Double.isFinite(piece.turn()) ? piece.turn() : 0;
        SetPiece sized = size.equals(piece.size()) && turn == piece.turn()
                ? piece
                : new SetPiece(piece.name(), piece.kind(), at, size, turn, piece.colour(), piece.material());
        return Optional.of(interior ? within(sized) : sized);
    }

    private Extent size(SetPiece piece) {
        Extent size = piece.size();
        List<String> flaws = new ArrayList<>();
        Extent held = new Extent(
                held(size.width(), "width", flaws),
                held(size.height(), "height", flaws),
                held(size.depth(), "depth", flaws));
        if (!flaws.isEmpty()) {
            warn("The piece '%s' has %s.".formatted(piece.name(), String.join(", ", flaws)));
        }
        return held;
    }

    private static double held(double metres, String side, List<String> flaws) {
        double size = Double.isFinite(metres) ? Math.abs(metres) : LEAST;
        double held = Math.clamp(size, LEAST, MOST);
        if (held != metres) {
            flaws.add("a %s of %s m that is taken as %s m"
                    .formatted(side, SetRepair.metres(metres), SetRepair.metres(held)));
        }
        return held;
    }

    /** What reaches into a wall is moved before it; what is wholly beyond a wall stays there, unseen. */
    private SetPiece within(SetPiece piece) {
        Footprint box = Footprint.of(piece);
        double radians = Math.toRadians(box.turn());
        double reachX = Math.abs(Math.cos(radians)) * box.halfWidth() + Math.abs(Math.sin(radians)) * box.halfDepth();
        double reachZ = Math.abs(Math.sin(radians)) * box.halfWidth() + Math.abs(Math.cos(radians)) * box.halfDepth();
        Point at = box.middle();
        if (Math.abs(at.x()) - reachX > halfWidth || at.z() - reachZ > halfDepth) {
            warn("The piece '%s' stands outside the room, where walls hide it.".formatted(piece.name()));
            return piece;
        }
        double roomX = Math.max(0, halfWidth - HANGS - reachX);
        double x = Math.clamp(at.x(), -roomX, roomX);
        double z = Math.min(at.z(), halfDepth - HANGS - reachZ);
        double moved = Math.max(Math.abs(at.x() - x), Math.abs(at.z() - z));
        if (moved < 1e-9) {
            return piece;
        }
        if (moved > TRIFLE) {
            warn("The piece '%s' reached %s m into a wall; it stands before it now."
                    .formatted(piece.name(), SetRepair.metres(moved)));
        }
        return new SetPiece(
                piece.name(),
                piece.kind(),
                new Vector(x, at.y(), z),
                piece.size(),
                piece.turn(),
                piece.colour(),
                piece.material());
    }
}
