package studio.backlot.render.measure;

import java.util.List;
import java.util.stream.IntStream;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Detail;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.picture.Blocks;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Registration;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.measure.picture.Similarity;

/**
 * The background of one frame beside the plate.
 *
 * @param seen share of the frame that is background
 * @param shift of the take against the plate
 * @param similarity mean SSIM after undoing the shift
 * @param drift CIEDE2000 between the mean colours
 * @param taken squares of the take
 * @param plate squares of the plate, shifted as the take is
 * @param changed for each square, whether it shows something else
 * @param change share of the background that shows something else, in squares as small as the detail allows
 */
record Backdrop(
        double seen,
        Shift shift,
        double similarity,
        double drift,
        Blocks taken,
        Blocks plate,
        List<Boolean> changed,
        double change) {

    /** Shifts below this are not undone: interpolation would blur more than it mends. */
    private static final double STILL = 0.06;

    /** Least share of a square that is background. */
    static final double WHOLE_SQUARE = 0.75;

    private static final double OTHER_COLOUR = 4;
    private static final double FLATTEST = 0.5;

    static Backdrop of(ExpectedFrame expected, Picture taken, Detail detail) {
        Mask background = expected.background();
        Shift shift = Registration.between(expected.plate().luma(), taken.luma(), background);
        Picture plate =
                shift.length() < STILL ? expected.plate() : expected.plate().shifted(shift);
        double similarity = Similarity.of(plate, taken, expected.still());
        Sides sides = Sides.of(plate, taken, background, Blocks.SIDE);
        Sides fine = Sides.of(plate, taken, background, detail.side());
        return new Backdrop(
                background.area() / (taken.width() * (double) taken.height()),
                shift,
                similarity,
                sides.drift(),
                sides.there,
                sides.wanted,
                sides.changed(OTHER_COLOUR),
                fine.share(detail.difference()));
    }

    /** Both sides in squares of one size; drift as a whole is taken away: mean and spread of the squares are made equal. */
    private record Sides(Blocks there, Blocks wanted, Spread one, Spread other) {
        static Sides of(Picture plate, Picture taken, Mask background, int side) {
            Blocks there = Blocks.of(taken, background, side);
            Blocks wanted = Blocks.of(plate, background, side);
            return new Sides(there, wanted, Spread.of(there), Spread.of(wanted));
        }

        double drift() {
            return Ciede2000.of(one.mean, other.mean);
        }

        List<Boolean> changed(double difference) {
            return IntStream.range(0, there.squares().size())
                    .mapToObj(at -> {
                        Blocks.Square square = there.squares().get(at);
                        Lab taken = one.to(other, square.colour());
                        Lab plate = wanted.squares().get(at).colour();
                        return square.share() >= WHOLE_SQUARE && Ciede2000.of(taken, plate) > difference;
                    })
                    .toList();
        }

        double share(double difference) {
            long squares = there.squares().stream()
                    .filter(square -> square.share() >= WHOLE_SQUARE)
                    .count();
            return squares == 0
                    ? 0
                    : changed(difference).stream().filter(other -> other).count() / (double) squares;
        }
    }

    /** Mean and standard deviation of the squares' colours. */
    private record Spread(Lab mean, Lab deviation) {
        static Spread of(Blocks blocks) {
            double[] sum = new double[7];
            for (Blocks.Square square : blocks.squares()) {
                Lab colour = square.colour();
                double[] parts = {colour.l(), colour.a(), colour.b()};
                for (int part = 0; part < 3; part++) {
                    sum[part] += square.share() * parts[part];
                    sum[part + 3] += square.share() * parts[part] * parts[part];
                }
                sum[6] += square.share();
            }
            double all = Math.max(1e-9, sum[6]);
            Lab mean = new Lab(sum[0] / all, sum[1] / all, sum[2] / all);
            return new Spread(
                    mean,
                    new Lab(
                            deviation(sum[3] / all, mean.l()),
                            deviation(sum[4] / all, mean.a()),
                            deviation(sum[5] / all, mean.b())));
        }

        Lab to(Spread other, Lab colour) {
            return new Lab(
                    moved(colour.l(), mean.l(), deviation.l(), other.mean.l(), other.deviation.l()),
                    moved(colour.a(), mean.a(), deviation.a(), other.mean.a(), other.deviation.a()),
                    moved(colour.b(), mean.b(), deviation.b(), other.mean.b(), other.deviation.b()));
        }

        private static double moved(double value, double mean, double deviation, double toMean, double toDeviation) {
            double stretch = deviation < FLATTEST ? 1 : Math.clamp(toDeviation / deviation, 0.6, 1.6);
            return (value - mean) * stretch + toMean;
        }

        private static double deviation(double square, double mean) {
            return Math.sqrt(Math.max(0, square - mean * mean));
        }
    }
}
