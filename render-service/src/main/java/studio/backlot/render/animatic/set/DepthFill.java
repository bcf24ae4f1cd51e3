package studio.backlot.render.animatic.set;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.weave.DepthMap;

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
        DECAL;

        /** Whether it is drawn over everything. */
        boolean covers() {
            return this == OPEN || this == SHELL;
        }

        /** Whether it leaves its depth. */
        boolean leaves() {
            return this == SHELL || this == SOLID;
        }
    }

    /** A decal may lie this far under the surface that it is on, metres and share. */
    private static final double SLACK = 0.012;

    private static final double SLACK_SHARE = 3e-4;

    /** No pixel of any row. */
    private static final int NONE = -1;

    private final DepthMap map;
    private final float[] nearness;
    private final int[] ids;
    private final int width;
    private final Spans spans;
    private final Stretches stretches;
    private final Foresight foresight;
    private final Live live;
    private final int[] places;
    private final int[] colours;
    private Patch patch = new Patch();
    private boolean covers = true;
    private boolean leaves;
    private int id;
    private Tone tone = patch.tone();
    private int alpha;
    private double first;
    private double step;
    private double slack;
    private Live.Kind kind = Live.Kind.OPEN;
    private int[] pixels = {};
    private @Nullable Cover cover;

    DepthFill(DepthMap map) {
        this.map = map;
        nearness = map.nearness();
        ids = map.ids();
        width = map.width();
        spans = new Spans(width, map.height());
        stretches = new Stretches(width, map.height());
        stretches.clear();
        foresight = new Foresight(width, map.height());
        live = new Live(width);
        places = new int[width];
        Arrays.setAll(places, column -> column);
        colours = new int[width];
    }

    DepthMap map() {
        return map;
    }

    /** What is known of shapes before they are filled; it must be told of each. */
    Foresight foresight() {
        return foresight;
    }

    /** A new picture begins; the shell comes first, and where it is, what was there before does not count. */
    void begin() {
        stretches.clear();
        foresight.clear();
    }

    /**
     * Fills the rows {@code from} to {@code to} of a shape, both included; it reaches into all of them.
     *
     * @param at its number in {@link #foresight}
     */
    void fill(int at, Patch shape, int[] on, int from, int to) {
        boolean taken = false;
        int row = from;
        while (row <= to) {
            int last = Math.min(to, row | ((1 << Foresight.HIGH) - 1));
            if (foresight.isSeen(at, shape, row >> Foresight.HIGH, live)) {
                if (!taken) {
                    take(shape, on, from, to);
                    taken = true;
                }
                fill(row, last);
            }
            row = last + 1;
        }
    }

    private void take(Patch shape, int[] on, int from, int to) {
        patch = shape;
        tone = shape.tone();
        alpha = shape.share();
        id = shape.id();
        cover = shape.cover();
        covers = shape.manner().covers();
        leaves = shape.manner().leaves();
        pixels = on;
        spans.take(shape, from, to);
    }

    private void fill(int from, int to) {
        for (int row = from; row <= to; row++) {
            if (spans.row(row)) {
                row(row);
            }
        }
    }

    private void row(int row) {
        first = patch.nearness(0.5, row + 0.5);
        step = patch.nearnessByColumn();
        if (spans.isNarrow()) {
            narrow(row);
            return;
        }
        boolean whole = spans.isWhole() && spans.wholeFrom() < spans.wholeTo();
        int wholeFrom = whole ? spans.wholeFrom() : spans.end();
        int wholeTo = whole ? spans.wholeTo() : spans.end();
        if (whole) {
            begin(row, wholeFrom, wholeTo);
        }
        for (int part = 0; part < live.count(); part++) {
            kind = live.kind(part);
            int from = Math.max(live.from(part), spans.begin());
            int to = Math.min(live.to(part), spans.end());
            edge(row, from, Math.min(wholeFrom, to));
            run(row, Math.max(wholeFrom, from), Math.min(wholeTo, to));
            edge(row, Math.max(wholeTo, from), to);
        }
    }

    /** Most rows: a run with one pixel at each end of it at most. */
    private void narrow(int row) {
        int wholeFrom = spans.wholeFrom();
        int wholeTo = spans.wholeTo();
        int left = spans.begin() < wholeFrom ? spans.begin() : NONE;
        int right = wholeTo < spans.end() ? wholeTo : NONE;
        if (wholeFrom < wholeTo) {
            begin(row, wholeFrom, wholeTo);
        }
        for (int part = 0; part < live.count(); part++) {
            kind = live.kind(part);
            int from = live.from(part);
            int to = live.to(part);
            if (left >= from && left < to) {
                pixel(row, left, spans.coverLeft());
            }
            run(row, Math.max(wholeFrom, from), Math.min(wholeTo, to));
            if (right >= from && right < to) {
                pixel(row, right, spans.coverRight());
            }
        }
    }

    /** Finds out what holds for the whole run of a row, whichever parts of it are seen. */
    private void begin(int row, int from, int to) {
        if (!tone.isEven()) {
            tone.line(from, to, row);
        }
        // the slack at the nearer end holds for the whole run
        if (patch.manner() == Manner.DECAL) {
            slack = Math.max(slack(near(from)), slack(near(to - 1)));
        }
    }

    /** Pixels that are covered in part; those whose middle is covered are the shape's own. Its plane goes on beyond its edge. */
    private void edge(int row, int from, int to) {
        for (int x = from; x < to; x++) {
            pixel(row, x, spans.cover(x));
        }
    }

    private void pixel(int row, int x, double covered) {
        int at = row * width + x;
        double near = patch.held(near(x));
        if (isSeen(at, near)) {
            touch(x, row, (int) (covered * alpha / Spans.SAMPLES + 0.5));
            if (leaves && spans.owns(x)) {
                nearness[at] = (float) near;
                ids[at] = id;
                stretches.put(row, x, (float) near, id);
            }
        }
    }

    private void touch(int x, int row, int share) {
        if (share > 0) {
            int at = row * width + x;
            if (!kind.isBare()) {
                pixels[at] = mix(pixels[at], tone.at(x + 0.5, row + 0.5), share);
            }
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

    /** How far under a surface a decal may lie. */
    static double slack(double near) {
        return near * (SLACK * near + SLACK_SHARE);
    }

    /** Pixels that are covered wholly. */
    private void run(int row, int from, int to) {
        if (from >= to) {
            return;
        }
        if (!tone.isEven() && !kind.isBare()) {
            tone.colours(from, to, places, colours);
        }
        switch (patch.manner()) {
            case OPEN -> paint(row * width, from, to);
            case SHELL -> seen(row, from, to);
            case SOLID -> solid(row, from, to);
            case DECAL -> decal(row, from, to);
        }
    }

    private void solid(int row, int from, int to) {
        int base = row * width;
        int begin = from;
        int x = kind.isSure() ? to : from;
        while (x < to) {
            int until = Stretches.end(x, to);
            if (stretches.isBehind(row, x, (float) Math.min(near(x), near(until - 1)))) {
                x = until;
                continue;
            }
            for (; x < until; x++) {
                if ((float) near(x) <= nearness[base + x]) {
                    seen(row, begin, x);
                    begin = x + 1;
                }
            }
        }
        seen(row, begin, to);
    }

    private void decal(int row, int from, int to) {
        int base = row * width;
        int begin = from;
        int x = kind.isSure() ? to : from;
        while (x < to) {
            int until = Stretches.end(x, to);
            if (stretches.isOf(id, row, x) && stretches.isBehind(row, x, slack + Math.min(near(x), near(until - 1)))) {
                x = until;
                continue;
            }
            for (; x < until; x++) {
                if (ids[base + x] != id || slack + near(x) <= nearness[base + x]) {
                    paint(base, begin, x);
                    begin = x + 1;
                }
            }
        }
        paint(base, begin, to);
    }

    /** How near the shape is in a pixel of the row. */
    private double near(int x) {
        return first + step * x;
    }

    /** The shape is the nearest from here to there. */
    private void seen(int row, int from, int to) {
        if (from >= to) {
            return;
        }
        int base = row * width;
        measure(base, from, to);
        Arrays.fill(ids, base + from, base + to, id);
        stretches.put(row, from, to, first, step, id);
        paint(base, from, to);
        if (cover != null) {
            cover.add(base + from, base + to, 256);
        }
    }

    /** How near the shape is in each pixel of a run. */
    private void measure(int base, int from, int to) {
        float[] depth = nearness;
        int[] columns = places;
        double near = first;
        double slope = step;
        // columns come from a table: what is computed from a counter is no vector code
        for (int x = from; x < to; x++) {
            depth[base + x] = (float) (near + slope * columns[x]);
        }
    }

    private void paint(int base, int from, int to) {
        if (from >= to || kind.isBare()) {
            return;
        }
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
