package studio.backlot.render.measure.picture;

/** A linear model fitted to numbers: normal equations, solved by elimination. */
public final class LeastSquares {

    /** Pivot below which nothing can be told. */
    private static final double SINGULAR = 1e-9;

    private final double[][] normal;
    private final double[] right;
    private double square;
    private int count;

    public LeastSquares(int terms) {
        normal = new double[terms][terms];
        right = new double[terms];
    }

    /**
     * What the fit says.
     *
     * @param deviation of what remains
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of one fit, never compared
    public record Fit(double[] factors, double[] errors, double deviation) {}

    public void add(double[] terms, double value) {
        for (int row = 0; row < right.length; row++) {
            for (int column = 0; column <= row; column++) {
                normal[row][column] += terms[row] * terms[column];
            }
            right[row] += terms[row] * value;
        }
        square += value * value;
        count++;
    }

    /** Factors and their standard errors; all of them 0 where the numbers do not tell them apart. */
    public Fit fit() {
        int terms = right.length;
        double[][] rows = new double[terms][terms + 1 + terms];
        for (int row = 0; row < terms; row++) {
            for (int column = 0; column < terms; column++) {
                rows[row][column] = normal[Math.max(row, column)][Math.min(row, column)];
            }
            rows[row][terms] = right[row];
            rows[row][terms + 1 + row] = 1;
        }
        double[] factors = new double[terms];
        double[] errors = new double[terms];
        if (!eliminated(rows)) {
            return new Fit(factors, errors, deviation(square, 1));
        }
        double rest = square;
        for (int row = 0; row < terms; row++) {
            factors[row] = rows[row][terms];
            rest -= factors[row] * right[row];
        }
        double deviation = deviation(rest, terms);
        for (int row = 0; row < terms; row++) {
            errors[row] = deviation * Math.sqrt(Math.max(0, rows[row][terms + 1 + row]));
        }
        return new Fit(factors, errors, deviation);
    }

    private double deviation(double rest, int terms) {
        return Math.sqrt(Math.max(0, rest) / Math.max(1, count - terms));
    }

    /** Gauss and Jordan; the matrix is symmetric and not negative, so its diagonal serves as pivots. */
    private static boolean eliminated(double[][] rows) {
        for (int pivot = 0; pivot < rows.length; pivot++) {
            double by = rows[pivot][pivot];
            if (by < SINGULAR) {
                return false;
            }
            for (int column = 0; column < rows[pivot].length; column++) {
                rows[pivot][column] /= by;
            }
            for (int row = 0; row < rows.length; row++) {
                double times = rows[row][pivot];
                if (row != pivot && times != 0) {
                    for (int column = 0; column < rows[row].length; column++) {
                        rows[row][column] -= times * rows[pivot][column];
                    }
                }
            }
        }
        return true;
    }
}
