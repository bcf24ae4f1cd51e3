package studio.backlot.render.measure.picture;

/**
 * A piece of a picture explained by what is expected there and by how much something has been added to it, least squares:
 * {@code there − wanted = c + δ weight + u gx + v gy}, with an even drift {@code c} and the gradients of what is wanted for a shift of less
 * than a pixel (B. D. Lucas, T. Kanade, IJCAI 1981).
 *
 * @param near not 0 where it is looked at
 */
public record LocalFit(Plane wanted, Plane there, Plane weight, Plane near) {

    /** What a farther place must be better by, for each squared pixel. */
    private static final double NEARER = 0.002;

    /** The fit after a move by whole pixels: factors are {@code c}, {@code δ}, {@code u} and {@code v}. */
    public LeastSquares.Fit at(int right, int down) {
        LeastSquares sums = new LeastSquares(4);
        double[] terms = {1, 0, 0, 0};
        for (int y = 1; y < wanted.height() - 1; y++) {
            for (int x = 1; x < wanted.width() - 1; x++) {
                int u = x + right;
                int v = y + down;
                if (near.at(x, y) > 0 && u >= 0 && v >= 0 && u < there.width() && v < there.height()) {
                    terms[1] = weight.at(x, y);
                    terms[2] = (wanted.at(x + 1, y) - wanted.at(x - 1, y)) / 2;
                    terms[3] = (wanted.at(x, y + 1) - wanted.at(x, y - 1)) / 2;
                    sums.add(terms, there.at(u, v) - wanted.at(x, y));
                }
            }
        }
        return sums.fit();
    }

    /** The move by whole pixels, about one that is known, after which it fits best. */
    public Shift best(Shift about, int reach) {
        Shift best = about;
        double least = Double.MAX_VALUE;
        for (int down = -reach; down <= reach; down++) {
            for (int right = -reach; right <= reach; right++) {
                double error = at(about.right() + right, about.down() + down).deviation()
                        * (1 + NEARER * (right * right + down * down));
                if (error < least) {
                    least = error;
                    best = new Shift(about.right() + right, about.down() + down);
                }
            }
        }
        return best;
    }

    /** Standard deviation of what is wanted. */
    public double spread() {
        double sum = 0;
        double square = 0;
        int count = 0;
        for (int y = 0; y < wanted.height(); y++) {
            for (int x = 0; x < wanted.width(); x++) {
                if (near.at(x, y) > 0) {
                    double value = wanted.at(x, y);
                    sum += value;
                    square += value * value;
                    count++;
                }
            }
        }
        return Math.sqrt(Math.max(0, square / count - sum / count * (sum / count)));
    }
}
