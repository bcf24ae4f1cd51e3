package studio.backlot.render.animatic.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Facet;

/**
 * Fills projected shapes on packed pixels with smooth edges, exact across and four samples down, and asks a
 * {@link DepthMap} pixel by pixel what is nearest. So pieces hide each other rightly in whatever order they come.
 */
final class DepthFill {

    /** How a shape meets what was drawn before it. */
    enum Manner {
        /** Drawn over everything, leaves no depth: ornaments of the shell. */
        OPEN,
        /** Drawn over everything and leaves its depth: the shell. */
        SHELL,
        /** Seen where it is nearer than what was there, and leaves its depth. */
        SOLID,
        /** Lies on a solid of its own piece and is seen only there. */
        DECAL
    }

    private static final int SAMPLES = 4;

    /** Where in a row of pixels its lines run: the samples, then the middle. */
    private static final double[] LINES = {0.125, 0.375, 0.625, 0.875, 0.5};

    /** A decal may lie this far under the surface that it is on, metres and share. */
    private static final double SLACK = 0.012;

    private static final double SLACK_SHARE = 3e-4;

    private final Canvas canvas;
    private final DepthMap map;
    private final double[] lefts = new double[SAMPLES + 1];
    private final double[] rights = new double[SAMPLES + 1];
    private final double[] slopes = new double[128];
    private Manner manner = Manner.OPEN;
    private int id;
    private Tone tone = new Tone();
    private int alpha;
    private Facet facet;
    private int centreFrom;
    private int centreTo;
    private int[] pixels;
    private @Nullable Cover cover;

    DepthFill(Canvas canvas, DepthMap map, Facet any) {
        this.canvas = canvas;
        this.map = map;
        pixels = canvas.pixels();
        facet = any;
    }

    DepthMap map() {
        return map;
    }

    /** How shapes are filled from now on, and whose they are. */
    void as(Manner how, int whose) {
        manner = how;
        id = whose;
    }

    /** @param share 0 transparent to 256 opaque */
    void fill(Facet shape, Tone colour, int share) {
        facet = shape;
        tone = colour;
        alpha = share;
        pixels = canvas.pixels();
        cover = manner == Manner.SOLID ? canvas.noted() : null;
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        int corners = shape.corners();
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int at = 0; at < corners; at++) {
            top = Math.min(top, ys[at]);
            bottom = Math.max(bottom, ys[at]);
        }
        int first = (int) Math.max(0, Math.floor(top));
        int last = (int) Math.min(map.height() - 1.0, Math.floor(bottom));
        if (first > last) {
            return;
        }
        mark(first, last, xs, corners);
        slopes(xs, ys, corners);
        for (int row = first; row <= last; row++) {
            row(xs, ys, corners, row);
        }
    }

    private void mark(int first, int last, double[] xs, int corners) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int at = 0; at < corners; at++) {
            left = Math.min(left, xs[at]);
            right = Math.max(right, xs[at]);
        }
        int from = (int) Math.max(0, Math.floor(left));
        int to = (int) Math.min(map.width(), Math.ceil(right));
        if (from < to) {
            canvas.ink().tiles().mark(from, first, to, last + 1);
            if (cover != null) {
                cover.tiles().mark(from, first, to, last + 1);
            }
        }
    }

    private void slopes(double[] xs, double[] ys, int corners) {
        for (int edge = 0; edge < corners; edge++) {
            int next = edge + 1 == corners ? 0 : edge + 1;
            double rise = ys[next] - ys[edge];
            slopes[edge] = rise == 0 ? 0 : (xs[next] - xs[edge]) / rise;
        }
    }

    /** Where the shape begins and ends on the lines of a row of pixels; the last of them is the row's middle. */
    private void spans(double[] xs, double[] ys, int corners, int row) {
        Arrays.fill(lefts, Double.MAX_VALUE);
        Arrays.fill(rights, -Double.MAX_VALUE);
        for (int edge = 0; edge < corners; edge++) {
            double from = ys[edge];
            double to = ys[edge + 1 == corners ? 0 : edge + 1];
            if (Math.min(from, to) <= row + 1 && Math.max(from, to) >= row) {
                for (int line = 0; line <= SAMPLES; line++) {
                    double at = row + LINES[line];
                    if (from <= at != to <= at) {
                        double x = xs[edge] + (at - from) * slopes[edge];
                        lefts[line] = Math.min(lefts[line], x);
                        rights[line] = Math.max(rights[line], x);
                    }
                }
            }
        }
    }

    private void row(double[] xs, double[] ys, int corners, int row) {
        int width = map.width();
        spans(xs, ys, corners, row);
        boolean centre = lefts[SAMPLES] < rights[SAMPLES];
        centreFrom = centre ? (int) Math.clamp(Math.ceil(lefts[SAMPLES] - 0.5), 0, width) : 0;
        centreTo = centre ? (int) Math.clamp(Math.ceil(rights[SAMPLES] - 0.5), 0, width) : 0;
        double leastLeft = Double.MAX_VALUE;
        double mostLeft = -Double.MAX_VALUE;
        double leastRight = Double.MAX_VALUE;
        double mostRight = -Double.MAX_VALUE;
        int hit = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double from = Math.max(0, lefts[sample]);
            double to = Math.min(width, rights[sample]);
            if (from < to) {
                lefts[hit] = from;
                rights[hit] = to;
                hit++;
                leastLeft = Math.min(leastLeft, from);
                mostLeft = Math.max(mostLeft, from);
                leastRight = Math.min(leastRight, to);
                mostRight = Math.max(mostRight, to);
            }
        }
        if (hit == 0) {
            return;
        }
        int begin = (int) leastLeft;
        int end = (int) Math.ceil(mostRight);
        int solidFrom = (int) Math.ceil(mostLeft);
        int solidTo = (int) leastRight;
        if (hit < SAMPLES || solidFrom >= solidTo) {
            edge(row, begin, end, hit);
            return;
        }
        edge(row, begin, solidFrom, hit);
        run(row, solidFrom, solidTo);
        edge(row, solidTo, end, hit);
    }

    /** Pixels that are covered in part; those whose middle is covered are the shape's own. */
    private void edge(int row, int from, int to, int hit) {
        if (from >= to) {
            return;
        }
        int base = row * map.width();
        Cover noted = cover;
        boolean deep = manner != Manner.OPEN;
        boolean even = tone.isEven();
        double first = deep ? facet.nearness(0.5, row + 0.5) : 0;
        double step = facet.nearnessByColumn();
        double nearest = facet.nearest();
        double farthest = facet.farthest();
        for (int x = from; x < to; x++) {
            int at = base + x;
            boolean own = x >= centreFrom && x < centreTo;
            double near = first + step * x;
            if (deep && !own) {
                near = near < farthest ? farthest : near > nearest ? nearest : near;
            }
            if (deep && !passes(at, near)) {
                continue;
            }
            double cover = 0;
            for (int sample = 0; sample < hit; sample++) {
                double left = lefts[sample];
                double right = rights[sample];
                double part = (right < x + 1 ? right : x + 1) - (left > x ? left : x);
                cover += part > 0 ? part : 0;
            }
            int share = (int) (cover * alpha / SAMPLES + 0.5);
            if (share > 0) {
                pixels[at] = mix(pixels[at], even ? tone.rgb() : tone.at(x + 0.5, row + 0.5), share);
                if (noted != null) {
                    noted.add(at, share);
                }
            }
            if (own) {
                leave(at, near);
            }
        }
    }

    private boolean passes(int at, double near) {
        return switch (manner) {
            case OPEN, SHELL -> true;
            case SOLID -> (float) near > map.nearness()[at];
            case DECAL -> map.ids()[at] == id && near + near * (SLACK * near + SLACK_SHARE) > map.nearness()[at];
        };
    }

    private void leave(int at, double near) {
        if (manner == Manner.SOLID || manner == Manner.SHELL) {
            map.nearness()[at] = (float) near;
            map.ids()[at] = id;
        }
    }

    /** Pixels that are covered wholly. */
    private void run(int row, int from, int to) {
        switch (manner) {
            case OPEN -> blend(row, from, to);
            case SHELL -> {
                stamp(row, from, to);
                blend(row, from, to);
            }
            case SOLID -> solid(row, from, to);
            case DECAL -> decal(row, from, to);
        }
    }

    private void stamp(int row, int from, int to) {
        float[] nearness = map.nearness();
        int base = row * map.width();
        double near = facet.nearness(from + 0.5, row + 0.5);
        double step = facet.nearnessByColumn();
        for (int x = from; x < to; x++) {
            nearness[base + x] = (float) (near + step * (x - from));
        }
        Arrays.fill(map.ids(), base + from, base + to, id);
    }

    private void blend(int row, int from, int to) {
        int base = row * map.width();
        if (!tone.isEven()) {
            for (int x = from; x < to; x++) {
                pixels[base + x] = mix(pixels[base + x], tone.at(x + 0.5, row + 0.5), alpha);
            }
        } else if (alpha >= 256) {
            Arrays.fill(pixels, base + from, base + to, tone.rgb());
        } else {
            int rgb = tone.rgb();
            int share = alpha;
            for (int at = base + from; at < base + to; at++) {
                pixels[at] = mix(pixels[at], rgb, share);
            }
        }
    }

    private void solid(int row, int from, int to) {
        Cover noted = cover;
        float[] nearness = map.nearness();
        int[] ids = map.ids();
        int whose = id;
        int base = row * map.width();
        double near = facet.nearness(from + 0.5, row + 0.5);
        double step = facet.nearnessByColumn();
        if (tone.isEven()) {
            int rgb = tone.rgb();
            for (int x = from; x < to; x++) {
                int at = base + x;
                float here = (float) (near + step * (x - from));
                if (here > nearness[at]) {
                    nearness[at] = here;
                    ids[at] = whose;
                    pixels[at] = rgb;
                    if (noted != null) {
                        noted.add(at, 256);
                    }
                }
            }
            return;
        }
        tone.begin(from, row, to - from);
        int red = tone.red();
        int green = tone.green();
        int blue = tone.blue();
        int redStep = tone.redStep();
        int greenStep = tone.greenStep();
        int blueStep = tone.blueStep();
        for (int x = from; x < to; x++) {
            int at = base + x;
            float here = (float) (near + step * (x - from));
            if (here > nearness[at]) {
                nearness[at] = here;
                ids[at] = whose;
                pixels[at] = (red & 0xFF0000) | (green >> 8 & 0xFF00) | blue >> 16;
                if (noted != null) {
                    noted.add(at, 256);
                }
            }
            red += redStep;
            green += greenStep;
            blue += blueStep;
        }
    }

    private void decal(int row, int from, int to) {
        float[] nearness = map.nearness();
        int[] ids = map.ids();
        int whose = id;
        int share = alpha;
        int base = row * map.width();
        double first = facet.nearness(from + 0.5, row + 0.5);
        double step = facet.nearnessByColumn();
        double last = first + step * (to - 1 - from);
        // the slack at the nearer end holds for the whole run
        double slack = Math.max(first * (SLACK * first + SLACK_SHARE), last * (SLACK * last + SLACK_SHARE));
        double near = first + slack;
        if (tone.isEven()) {
            int rgb = tone.rgb();
            for (int x = from; x < to; x++) {
                int at = base + x;
                if (ids[at] == whose && near + step * (x - from) > nearness[at]) {
                    pixels[at] = share >= 256 ? rgb : mix(pixels[at], rgb, share);
                }
            }
            return;
        }
        tone.begin(from, row, to - from);
        int red = tone.red();
        int green = tone.green();
        int blue = tone.blue();
        int redStep = tone.redStep();
        int greenStep = tone.greenStep();
        int blueStep = tone.blueStep();
        for (int x = from; x < to; x++) {
            int at = base + x;
            if (ids[at] == whose && near + step * (x - from) > nearness[at]) {
                int rgb = (red & 0xFF0000) | (green >> 8 & 0xFF00) | blue >> 16;
                pixels[at] = share >= 256 ? rgb : mix(pixels[at], rgb, share);
            }
            red += redStep;
            green += greenStep;
            blue += blueStep;
        }
    }

    private static int mix(int under, int over, int share) {
        int keep = 256 - share;
        return ((((under & 0xFF00FF) * keep + (over & 0xFF00FF) * share) >>> 8) & 0xFF00FF)
                | ((((under & 0xFF00) * keep + (over & 0xFF00) * share) >>> 8) & 0xFF00);
    }
}
