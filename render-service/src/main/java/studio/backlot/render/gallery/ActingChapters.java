package studio.backlot.render.gallery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.animatic.SpokenLine;

/** What a character can do and feel. */
final class ActingChapters {

    private static final String CAST = "film.yaml, cast of a shot";
    private static final Set<Pose> AT_WORK = EnumSet.of(Pose.TYPE, Pose.WRITE);
    private static final int SOUND_RATE = 48_000;

    /** Degrees from the audience at which most of a pose is seen. */
    private static final double TURNED = -52;

    private ActingChapters() {}

    static List<Chapter> all() {
        return List.of(
                new Chapter(
                        "expression",
                        "Expressions",
                        CAST,
                        Word.each(Expression.values(), "expression: %s", ActingChapters::expression)),
                new Chapter("pose", "Poses", CAST, Word.each(Pose.values(), "pose: %s", ActingChapters::pose)),
                new Chapter(
                        "mouth",
                        "Mouth shapes",
                        "read from the recording of a line; Rhubarb Lip Sync's letters",
                        Word.each(Mouth.values(), "%s", ActingChapters::mouth)));
    }

    private static Motif expression(Expression expression) {
        return Strip.of(
                CastChapters.head(Models.ROSE.player().feeling(expression)),
                CastChapters.head(Models.OLIVER.player().feeling(expression)));
    }

    private static Motif pose(Pose pose) {
        if (pose == Pose.WALK) {
            return walk();
        }
        boolean sits = AT_WORK.contains(pose) || pose == Pose.SIT;
        SetDesign set = AT_WORK.contains(pose) ? workplace() : Places.corner(sits ? List.of(chair()) : List.of());
        return Still.wide(at(ShotSize.FS, pose, set));
    }

    private static Setup at(ShotSize size, Pose pose, SetDesign set) {
        Player player =
                Models.ROSE.player().doing(pose).looking(Optional.empty()).turned(TURNED);
        return Setup.of(set, Styles.PLAIN, size, player);
    }

    private static Motif walk() {
        Player player =
                Models.ROSE.player().looking(Optional.empty()).at(0.9, 0, -60).walkingFrom(-0.9, 0.1);
        Setup setup = Setup.of(Places.corner(), Styles.PLAIN, ShotSize.WS, player);
        return Still.wide(setup).frame(22);
    }

    private static SetPiece chair() {
        return Places.piece("chair", PieceKind.CHAIR, Places.v(0, 0, 0), Places.v(0.55, 1.0, 0.55), TURNED, 0x8A5A3C);
    }

    private static SetDesign workplace() {
        return Places.corner(List.of(
                chair(),
                Places.piece(
                        "desk", PieceKind.TABLE, Places.v(0.6, 0, -0.47), Places.v(1.5, 0.72, 0.7), TURNED, 0x9A6A44),
                Places.piece(
                        "computer",
                        PieceKind.COMPUTER,
                        Places.v(0.68, 0.72, -0.53),
                        Places.v(0.5, 0.36, 0.2),
                        TURNED + 180,
                        0x4A5666)));
    }

    private static Motif mouth(Mouth shape) {
        RationalTime length = RationalTime.ofSeconds(1.9, SOUND_RATE);
        AssetRef sound = new AssetRef("0".repeat(64), "audio/wav", 1);
        LineId line = new LineId("1-1");
        Recording recording = new Recording(
                line,
                sound,
                length,
                List.of(new MouthKey(RationalTime.ofSeconds(0, SOUND_RATE), shape), new MouthKey(length, Mouth.X)),
                List.of(0.12));
        Player player = Models.ROSE.player();
        PlacedLine placed = new PlacedLine(
                line,
                player.member().id(),
                "Ah.",
                new TimeRange(RationalTime.zero(Setup.RATE), RationalTime.ofSeconds(1.9, Setup.RATE)),
                sound);
        Setup setup =
                Setup.of(Places.corner(), Styles.PLAIN, ShotSize.CU, player).saying(new SpokenLine(placed, recording));
        return Still.square(setup).frame(24);
    }
}
