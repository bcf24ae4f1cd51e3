package studio.backlot.render.footage.placing;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.measure.picture.Picture;

/**
 * How a take of footage sits between its neighbours in the scene, and how it would with a grade.
 *
 * @param ungraded against each neighbour as it is
 * @param grade that would bring it to them; empty when that is too far
 * @param graded against each neighbour with that grade
 */
public record Match(List<Difference> ungraded, Optional<Grade> grade, List<Difference> graded) {

    /** A neighbour and how it looks. */
    public record Neighbour(ShotId shot, String slate, Look look) {}

    /**
     * What lies between a take and a neighbour.
     *
     * @param colour CIEDE2000 between the means
     * @param lightness how much lighter the take is, CIELAB
     * @param contrast spread of the take's lightness as a multiple of the neighbour's
     * @param lightFromLeft how much more of its light comes from the left, CIELAB
     */
    public record Difference(
            ShotId shot, String slate, double colour, double lightness, double contrast, double lightFromLeft) {
        static Difference of(Look take, Neighbour neighbour) {
            Look other = neighbour.look();
            return new Difference(
                    neighbour.shot(),
                    neighbour.slate(),
                    rounded(take.palette().drift(other.palette())),
                    rounded(take.palette().mean().l() - other.palette().mean().l()),
                    rounded(take.palette().deviation().l()
                            / Math.max(0.1, other.palette().deviation().l())),
                    rounded(take.lightFromLeft() - other.lightFromLeft()));
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }

    /**
     * Compares.
     *
     * @param take pictures of it, ungraded
     * @param neighbours one or two
     */
    public static Match of(List<Picture> take, List<Neighbour> neighbours) {
        Look own = Look.of(take);
        Grade grade = Grade.between(
                own.palette(),
                Look.together(neighbours.stream().map(Neighbour::look).toList()));
        if (!grade.mayBeOffered()) {
            return new Match(differences(own, neighbours), Optional.empty(), List.of());
        }
        ColourTable table = grade.table();
        Look graded = Look.of(take.stream().map(table::apply).toList());
        return new Match(differences(own, neighbours), Optional.of(grade), differences(graded, neighbours));
    }

    private static List<Difference> differences(Look look, List<Neighbour> neighbours) {
        return neighbours.stream()
                .map(neighbour -> Difference.of(look, neighbour))
                .toList();
    }
}
