package studio.backlot.render.animatic.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Facet;

/**
 * Fills projected shapes on packed pixels with smooth edges, exact across and four samples down, and asks a
 * {@link DepthMap} what is nearest. So pieces hide each other rightly in whatever order they come. A row's pixels are looked
 * at until it is known from where to where they are seen, and those are written at once.
 */
final class DepthFill {

    /** How a shape meets what was drawn before it. */
    enum Manner {
        /** Drawn over everything, leaves no depth: ornaments of the shell. */
        OPEN,
        /** Drawn over everything and leaves its depth: the shell. */
        SHELL,
        /** Opaque, seen where it is nearer than what was there, and leaves its depth. */
        SOLID,
        /** Lies on a solid of its own piece and is seen only there. */
        DECAL
    }

    /** A decal may lie this far under the surface that it is on, metres and share. */
    private static final double SLACK = 0.012;

    private static final double SLACK_SHARE = 3e-4;

    private final Canvas canvas;
    private final DepthMap map;
    private final float[] nearness;
    private final int[] ids;
    private final int width;
    private final Spans spans;
    private final float[] depths;
    private final int[] colours;
    private Manner manner = Manner.OPEN;
    private boolean covers = true;
    private boolean leaves;
    private int id;
    private Tone tone = new Tone(0);
    private int alpha;
    private Facet facet;
    private double first;
    private double step;
    private int[] pixels;
    private @Nullable Cover cover;

    DepthFill(Canvas canvas, DepthMap map, Facet any) {
        this.canvas = canvas;
        this.map = map;
        nearness = map.nearness();
        ids = map.ids();
        width = map.width();
        spans = new Spans(width, map.height());
        depths = new float[width];
        colours = new int[width];
        pixels = canvas.pixels();
        facet = any;
    }

    DepthMap map() {
        return map;
    }

    /** How shapes are filled from now on, and whose they are. */
    void as(Manner how, int whose) {
        manner = how;
        covers = how == Manner.OPEN || how == Manner.SHELL;
        leaves = how == Manner.SOLID || how == Manner.SHELL;
        id = whose;
    }

    /** @param share 0 transparent to 256 opaque */
    void fill(Facet shape, Tone colour, int share) {
        if (!spans.take(shape)) {
            return;
        }
        facet = shape;
        tone = colour;
        alpha = share;
        pixels = canvas.pixels();
        cover = manner == Manner.SOLID ? canvas.noted() : null;
        mark();
        for (int row = spans.first(); row <= spans.last(); row++) {
            if (spans.row(row)) {
                row(row);
            }
        }
    }

    private void mark() {
        int from = (int) Math.max(0, Math.floor(facet.left()));
        int to = (int) Math.min(width, Math.ceil(facet.right()));
        if (from < to) {
            canvas.ink().tiles().mark(from, spans.first(), to, spans.last() + 1);
            if (cover != null) {
                cover.tiles().mark(from, spans.first(), to, spans.last() + 1);
            }
        }
    }

    private void row(int row) {
        first = facet.nearness(0.5, row + 0.5);
        step = facet.nearnessByColumn();
        if (!spans.isWhole() || spans.wholeFrom() == spans.wholeTo()) {
            edge(row, spans.begin(), spans.end());
            return;
        }
        edge(row, spans.begin(), spans.wholeFrom());
        run(row, spans.wholeFrom(), spans.wholeTo());
        edge(row, spans.wholeTo(), spans.end());
    }

    /** Pixels that are covered in part; those whose middle is covered are the shape's own. */
    private void edge(int row, int from, int to) {
        int base = row * width;
        for (int x = from; x < to; x++) {
            boolean own = spans.owns(x);
            double near = first + step * x;
            if (!own) {
                near = near < facet.farthest() ? facet.farthest() : near > facet.nearest() ? facet.nearest() : near;
            }
            if (isSeen(base + x, near)) {
                touch(x, row, (int) (spans.cover(x) * alpha / Spans.SAMPLES + 0.5));
                if (own && leaves) {
                    nearness[base + x] = (float) near;
                    ids[base + x] = id;
                }
            }
        }
    }

    private void touch(int x, int row, int share) {
        if (share > 0) {
            int at = row * width + x;
            pixels[at] = mix(pixels[at], tone.at(x + 0.5, row + 0.5), share);
            if (cover != null) {
                cover.add(at, share);
            }
        }
    }

    private boolean isSeen(int at, double near) {
        if (covers) {
            return true;
        }
        return leaves ? (float) near > nearness[at] : ids[at] == id && near + slack(near) > nearness[at];
    }

    private static double slack(double near) {
        return near * (SLACK * near + SLACK_SHARE);
    }

    /** Pixels that are covered wholly. */
    private void run(int row, int from, int to) {
        int base = row * width;
        if (!tone.isEven()) {
            tone.line(from, to, row, colours);
        }
        switch (manner) {
            case OPEN -> paint(base, from, to);
            case SHELL -> {
                measure(from, to);
                leave(base, from, to);
                paint(base, from, to);
            }
            case SOLID -> {
                measure(from, to);
                solid(base, from, to);
            }
            case DECAL -> decal(base, from, to);
        }
    }

    /** How near the shape is in each pixel of a run. */
    private void measure(int from, int to) {
        float[] depth = depths;
        double near = first;
        double slope = step;
        for (int x = from; x < to; x++) {
            depth[x] = (float) (near + slope * x);
        }
    }

    private void solid(int base, int from, int to) {
        float[] own = depths;
        float[] other = nearness;
        int x = from;
        while (x < to) {
            int first = x;
            while (first < to && own[first] <= other[base + first]) {
                first++;
            }
            x = first;
            while (x < to && own[x] > other[base + x]) {
                x++;
            }
            if (first < x) {
                leave(base, first, x);
                paint(base, first, x);
                if (cover != null) {
                    cover.add(base + first, base + x, 256);
                }
            }
        }
    }

    private void decal(int base, int from, int to) {
        float[] other = nearness;
        int[] whose = ids;
        int wanted = id;
        double slope = step;
        // the slack at the nearer end holds for the whole run
        double near = first + Math.max(slack(first + slope * from), slack(first + slope * (to - 1)));
        int x = from;
        while (x < to) {
            int begin = x;
            while (begin < to && (whose[base + begin] != wanted || near + slope * begin <= other[base + begin])) {
                begin++;
            }
            x = begin;
            while (x < to && whose[base + x] == wanted && near + slope * x > other[base + x]) {
                x++;
            }
            paint(base, begin, x);
        }
    }

    /** The shape is the nearest from here to there. */
    private void leave(int base, int from, int to) {
        System.arraycopy(depths, from, nearness, base + from, to - from);
        Arrays.fill(ids, base + from, base + to, id);
    }

    private void paint(int base, int from, int to) {
        if (tone.isEven()) {
            tint(tone.rgb(), base + from, base + to);
        } else if (alpha >= 256) {
            System.arraycopy(colours, from, pixels, base + from, to - from);
        } else {
            for (int x = from; x < to; x++) {
                pixels[base + x] = mix(pixels[base + x], colours[x], alpha);
            }
        }
    }

    private void tint(int rgb, int from, int to) {
        int[] on = pixels;
        int share = alpha;
        if (share >= 256) {
            Arrays.fill(on, from, to, rgb);
            return;
        }
        for (int at = from; at < to; at++) {
            on[at] = mix(on[at], rgb, share);
        }
    }

    private static int mix(int under, int over, int share) {
        int keep = 256 - share;
        return ((((under & 0xFF00FF) * keep + (over & 0xFF00FF) * share) >>> 8) & 0xFF00FF)
                | ((((under & 0xFF00) * keep + (over & 0xFF00) * share) >>> 8) & 0xFF00);
    }
}
