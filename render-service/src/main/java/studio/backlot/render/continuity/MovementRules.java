package studio.backlot.render.continuity;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Pose;
import studio.backlot.render.weave.Point;

/** Rules about how far a body gets in a shot that goes on from the one before. Those who float are free. */
final class MovementRules {

    /** Metres a second: the mean of the world record over 100 m (9.58 s, World Athletics, 2009). */
    private static final double FASTEST = 10.44;

    /** Degrees a second: half a turn in a third of a second. */
    private static final double QUICKEST = 540;

    private MovementRules() {}

    static Stream<Finding> position(ContinuityRule rule, Transition transition) {
        return moving(transition, (was, change) -> change.position()
                        .map(to -> Point.of(to).distance(Point.of(was.position()))))
                .filter(move -> move.way() > FASTEST * move.seconds())
                .map(move -> new Finding(
                        rule,
                        Finding.change(move.index(), "position"),
                        "'%s' would get %.1f m in %.2f s of a picture that goes on: a jump."
                                .formatted(move.who(), move.way(), move.seconds()),
                        "Give the shot %.1f s or more, come to a nearer place, or cut instead of continuing."
                                .formatted(move.way() / FASTEST)));
    }

    static Stream<Finding> facing(ContinuityRule rule, Transition transition) {
        return moving(transition, (was, change) -> change.facing()
                        .map(to -> Math.abs(Math.IEEEremainder(to - was.facing(), 360))))
                .filter(move -> move.way() > QUICKEST * move.seconds())
                .map(move -> new Finding(
                        rule,
                        Finding.change(move.index(), "facing"),
                        "'%s' would turn %.0f degrees in %.2f s of a picture that goes on: a jump."
                                .formatted(move.who(), move.way(), move.seconds()),
                        "Give the shot %.2f s or more, turn less, or cut instead of continuing."
                                .formatted(move.way() / QUICKEST)));
    }

    private static Stream<Move> moving(
            Transition transition, BiFunction<Presence, CharacterChange, Optional<Double>> way) {
        if (transition.link() != Link.CONTINUES || transition.seconds().isEmpty()) {
            return Stream.of();
        }
        double seconds = transition.seconds().get();
        List<CharacterChange> changes = transition.brief().changes();
        return IntStream.range(0, changes.size()).boxed().flatMap(i -> {
            CharacterChange change = changes.get(i);
            return Optional.ofNullable(transition.before().cast().get(change.character()))
                    .filter(was -> was.pose() != Pose.FLOAT)
                    .flatMap(was -> way.apply(was, change))
                    .map(length -> new Move(i, change.character().value(), length, seconds))
                    .stream();
        });
    }

    private record Move(int index, String who, double way, double seconds) {}
}
