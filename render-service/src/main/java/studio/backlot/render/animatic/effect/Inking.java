package studio.backlot.render.animatic.effect;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.Veil;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Projection;

/**
 * Draws lines around what stands in a set, where depth jumps. One over depth is linear across every flat surface, so the
 * discrete Laplacian of it is nothing on surfaces, whatever is painted on them, and positive along the nearer side of an edge.
 */
public final class Inking {

    /** Least jump that is a line, times the focal length in pixels: steps are drawn, creases are not. */
    private static final double JUMP = 7;

    /** Fainter lines are drawn on people only. */
    private static final double LEAST = 0.2;

    /** Nothing beyond this is outlined, metres. */
    private static final double FARTHEST = 30;

    private final double line;
    private final int ink;
    private final float[] edges;
    private final float[] own;
    private final float[] left;
    private final float[] right;
    private final float[] above;
    private final float[] below;

    public Inking(Canvas canvas, Look look) {
        line = look.line();
        ink = look.ink();
        edges = new float[canvas.width()];
        own = new float[canvas.width()];
        left = new float[canvas.width()];
        right = new float[canvas.width()];
        above = new float[canvas.width()];
        below = new float[canvas.width()];
    }

    /**
     * Inks what is drawn on the canvas.
     *
     * @param veil air that lines fade in
     * @param sharp metres up to which the picture is sharp: what is soft has no lines
     */
    public void draw(Canvas canvas, DepthMap map, Projection view, Veil veil, double sharp) {
        if (line < LEAST) {
            return;
        }
        float jump = (float) (JUMP / view.focal());
        float least = (float) (1 / Math.min(sharp, FARTHEST));
        float[] nearness = map.nearness();
        int[] pixels = canvas.pixels();
        int width = canvas.width();
        for (int y = 1; y < canvas.height() - 1; y++) {
            edges(nearness, y * width, width, 4 - jump);
            for (int x = 1; x < width - 1; x++) {
                if (edges[x] > 0 && own[x] > least) {
                    double over = Math.min(1, edges[x] / (own[x] * jump * 2));
                    int at = y * width + x;
                    pixels[at] = inked(pixels[at], over / (1 + veil.density() / own[x]));
                }
            }
        }
    }

    /** A colour under a line: its own, much darker, and something of the ink's. */
    private int inked(int rgb, double strength) {
        int share = (int) (line * (170 + 86 * line) * strength);
        int keep = 256 - share * 3 / 4;
        int add = share * 2 / 5;
        int redBlue = (rgb & 0xFF00FF) * keep + (ink & 0xFF00FF) * add;
        int green = (rgb & 0xFF00) * keep + (ink & 0xFF00) * add;
        return ((redBlue >>> 8) & 0xFF00FF) | ((green >>> 8) & 0xFF00);
    }

    /** What each pixel of a row but its ends stands out by, less the least jump. */
    private void edges(float[] nearness, int row, int width, float times) {
        int count = width - 2;
        System.arraycopy(nearness, row, left, 1, count);
        System.arraycopy(nearness, row + 1, own, 1, count);
        System.arraycopy(nearness, row + 2, right, 1, count);
        System.arraycopy(nearness, row + 1 - width, above, 1, count);
        System.arraycopy(nearness, row + 1 + width, below, 1, count);
        sum(edges, times, own, left, right, above, below, count + 1);
    }

    /** All arrays share one index: only so does the loop become vector code. */
    private static void sum(
            float[] to,
            float times,
            float[] own,
            float[] left,
            float[] right,
            float[] above,
            float[] below,
            int until) {
        for (int x = 1; x < until; x++) {
            to[x] = times * own[x] - left[x] - right[x] - above[x] - below[x];
        }
    }
}
