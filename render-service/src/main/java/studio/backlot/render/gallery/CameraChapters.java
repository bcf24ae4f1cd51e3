package studio.backlot.render.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.render.weave.Lens;

/** What a camera can do. */
final class CameraChapters {

    private static final String SHOT = "film.yaml, a shot";

    private CameraChapters() {}

    static List<Chapter> all() {
        return List.of(
                new Chapter("size", "Shot sizes", SHOT, Word.each(ShotSize.values(), "size: %s", CameraChapters::size)),
                new Chapter(
                        "move",
                        "Camera moves",
                        SHOT + "; two seconds, four frames of them",
                        Word.each(MoveKind.values(), "move: %s", CameraChapters::move)),
                new Chapter(
                        "lens",
                        "Lenses",
                        SHOT + "; millimetres on a 36 mm wide sensor, the same person equally large",
                        Stream.of(Lens.values()).map(CameraChapters::lens).toList()));
    }

    private static Setup two(ShotSize size) {
        Player woman = Player.of(Models.ROSE.member("rose"))
                .at(-0.75, -0.9, -28)
                .feeling(Expression.CURIOUS)
                .looking(Optional.of("oliver"));
        Player man = Player.of(Models.OLIVER.member("oliver"))
                .at(0.6, -0.8, 34)
                .feeling(Expression.HAPPY)
                .looking(Optional.of("rose"));
        return Setup.of(Places.study(TimeOfDay.AFTERNOON), Styles.PLAIN, size, woman, man)
                .from(0);
    }

    private static Motif size(ShotSize size) {
        Setup setup = two(size);
        CameraBrief thing =
                new CameraBrief(size, MoveKind.STATIC, Optional.empty(), Optional.of("book"), -20, Optional.empty());
        return Still.wide(size == ShotSize.INSERT ? setup.seenBy(thing) : setup);
    }

    private static Motif move(MoveKind move) {
        Player player = Models.ROSE.player().at(-0.3, -0.6, 14).looking(Optional.empty());
        Player walker = move == MoveKind.FOLLOW ? player.at(0.9, -0.7, -50).walkingFrom(-1.7, -0.6) : player;
        return Strip.film(Setup.of(Places.study(TimeOfDay.AFTERNOON), Styles.PLAIN, ShotSize.MLS, walker)
                .moving(move));
    }

    private static Subject lens(Lens lens) {
        int millimetres = lens.millimetres();
        Player player = Models.ROSE.player().at(-0.3, -0.9, 10);
        Setup setup = Setup.of(Places.study(TimeOfDay.AFTERNOON), Styles.PLAIN, ShotSize.MCU, player)
                .through(millimetres);
        return new Subject("lens-" + millimetres, "lens: " + millimetres, Still.wide(setup));
    }
}
