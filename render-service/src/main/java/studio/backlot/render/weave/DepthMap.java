package studio.backlot.render.weave;

import java.util.Arrays;

/**
 * What is nearest in every pixel of a frame, and how far away it is. A map is made once for a size and filled again and
 * again; filling it allocates nothing. Pixels are numbered row by row from the top left and stand for their middles.
 */
public final class DepthMap {

    /** Nothing at all: the sky. */
    public static final int SKY = 0;

    /** The first number that is a piece's; those between are the shell's, {@link Shell}. */
    public static final int FIRST_PIECE = 8;

    private final int width;
    private final int height;
    private final float[] nearness;
    private final int[] ids;

    public DepthMap(int width, int height) {
        this.width = width;
        this.height = height;
        nearness = new float[width * height];
        ids = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Nothing anywhere. */
    public void clear() {
        Arrays.fill(nearness, 0);
        Arrays.fill(ids, SKY);
    }

    /** One over the depth in metres, pixel by pixel; 0 is infinitely far. The map's own array. */
    public float[] nearness() {
        return nearness;
    }

    /** What is seen, pixel by pixel; see {@link Survey#name}. The map's own array. */
    public int[] ids() {
        return ids;
    }

    /** Metres along the optical axis to what is seen there; infinite for the sky. */
    public float metres(int column, int row) {
        return 1 / nearness[row * width + column];
    }

    /** Metres along the optical axis for every pixel into {@code metres}; infinite for the sky. */
    public void metres(float[] metres) {
        for (int at = 0; at < nearness.length; at++) {
            metres[at] = 1 / nearness[at];
        }
    }

    public int id(int column, int row) {
        return ids[row * width + column];
    }

    /** Lays a projected shape over the map: it is seen wherever it is nearer than what was there. */
    void lay(Facet facet, int id) {
        double[] xs = facet.columns();
        double[] ys = facet.rows();
        int corners = facet.corners();
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int at = 0; at < corners; at++) {
            top = Math.min(top, ys[at]);
            bottom = Math.max(bottom, ys[at]);
        }
        int first = (int) Math.max(0, Math.ceil(top - 0.5));
        int last = (int) Math.min(height - 1.0, Math.ceil(bottom - 0.5) - 1);
        for (int row = first; row <= last; row++) {
            double middle = row + 0.5;
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            for (int at = 0; at < corners; at++) {
                int next = at + 1 == corners ? 0 : at + 1;
                if (ys[at] <= middle != ys[next] <= middle) {
                    double x = xs[at] + (middle - ys[at]) * (xs[next] - xs[at]) / (ys[next] - ys[at]);
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
            int from = (int) Math.max(0, Math.ceil(left - 0.5));
            int to = (int) Math.min(width, Math.ceil(right - 0.5));
            if (from < to) {
                lay(facet, id, row, from, to);
            }
        }
    }

    private void lay(Facet facet, int id, int row, int from, int to) {
        double near = facet.nearness(from + 0.5, row + 0.5);
        double step = facet.nearnessByColumn();
        int base = row * width;
        for (int column = from; column < to; column++, near += step) {
            float here = (float) near;
            if (here > nearness[base + column]) {
                nearness[base + column] = here;
                ids[base + column] = id;
            }
        }
    }
}
