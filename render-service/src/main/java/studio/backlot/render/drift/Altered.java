package studio.backlot.render.drift;

import java.util.List;
import java.util.function.UnaryOperator;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.measure.colour.Lab;

/** Scripts that differ in one thing from what was ordered. */
final class Altered {
    private Altered() {}

    /** On a set with other pieces. */
    static ShotScript pieces(ShotScript script, UnaryOperator<SetPiece> other) {
        SetDesign set = script.world().set();
        List<SetPiece> pieces = set.pieces().stream().map(other).toList();
        return on(
                script,
                new SetDesign(set.id(), set.name(), set.size(), set.surfaces(), pieces, set.lights(), set.physics()));
    }

    private static ShotScript on(ShotScript script, SetDesign set) {
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                new ShotWorld(set, script.world().style(), script.world().cast()),
                script.format(),
                script.frames(),
                script.lines(),
                script.seed());
    }

    /** The lines, heard as they were, shown later by {@code frames}. */
    static ShotScript late(ShotScript script, double frames) {
        RationalTime by = RationalTime.ofSeconds(frames / script.format().frameRate(), 48_000);
        List<SpokenLine> lines =
                script.lines().stream().map(line -> line.later(by)).toList();
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                script.frames(),
                lines,
                script.seed());
    }

    /** Moved over the floor by metres. */
    static SetPiece moved(SetPiece piece, double x, double z) {
        Vector at = piece.position();
        return new SetPiece(
                piece.name(),
                piece.kind(),
                new Vector(at.x() + x, at.y(), at.z() + z),
                piece.size(),
                piece.turn(),
                piece.colour(),
                piece.material());
    }

    /** Another hue of the same lightness and chroma in CIELAB. */
    static Colour turned(Colour colour, double degrees) {
        Lab lab = Lab.of(colour.rgb());
        double hue = Math.atan2(lab.b(), lab.a()) + Math.toRadians(degrees);
        double chroma = Math.hypot(lab.a(), lab.b());
        return Colour.of(new Lab(lab.l(), chroma * Math.cos(hue), chroma * Math.sin(hue)).rgb());
    }
}
