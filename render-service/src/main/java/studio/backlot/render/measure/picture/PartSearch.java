package studio.backlot.render.measure.picture;

/** Where a part of a picture has gone to in another one, by whole pixels: block matching by the variance of the difference of brightness. */
public final class PartSearch {

    private static final int REACH = 3;

    /** What a farther place must be better by, for each squared pixel. */
    private static final double NEARER = 0.02;

    private static final int MOST_SAMPLES = 900;

    private PartSearch() {}

    /** Pixels to the right and down, up to three each way, after which the part and what is about it look most alike. */
    public static int[] moved(Plane wanted, Plane there, Mask part) {
        int[] box = part.box();
        int[] around = {
            Math.max(0, box[0] - 2),
            Math.max(0, box[1] - 2),
            Math.min(wanted.width(), box[2] + 2),
            Math.min(wanted.height(), box[3] + 2)
        };
        int area = (around[2] - around[0]) * (around[3] - around[1]);
        int step = (int) Math.max(1, Math.round(Math.sqrt(area / (double) MOST_SAMPLES)));
        int[] best = new int[2];
        double least = Double.MAX_VALUE;
        for (int down = -REACH; down <= REACH; down++) {
            for (int right = -REACH; right <= REACH; right++) {
                double error = error(wanted, there, around, new int[] {right, down, step})
                        * (1 + NEARER * (right * right + down * down));
                if (error < least) {
                    least = error;
                    best[0] = right;
                    best[1] = down;
                }
            }
        }
        return best;
    }

    /** Variance of the difference: an even change of brightness is no error. */
    private static double error(Plane wanted, Plane there, int[] box, int[] move) {
        double sum = 0;
        double square = 0;
        int count = 0;
        for (int y = Math.max(box[1], -move[1]); y < Math.min(box[3], there.height() - move[1]); y += move[2]) {
            for (int x = Math.max(box[0], -move[0]); x < Math.min(box[2], there.width() - move[0]); x += move[2]) {
                double off = there.at(x + move[0], y + move[1]) - wanted.at(x, y);
                sum += off;
                square += off * off;
                count++;
            }
        }
        return count == 0 ? Double.MAX_VALUE : square / count - sum / count * (sum / count) + 0.5;
    }
}
