package studio.backlot.render.animatic.set;

import java.util.Arrays;
import java.util.List;

/**
 * What later shapes do to earlier ones, found out in cells of the frame before any is filled: a shape that covers a cell wholly and
 * is nearer than all before it leaves nothing of them, so they need not be filled there. It never changes what a frame becomes.
 */
final class Foresight {

    /** Pixels along a cell's sides are 2 to these powers. */
    static final int WIDE = 4;

    static final int HIGH = 3;

    private static final int NOBODY = -1;

    /** Pixels that an edge must be clear of a cell. */
    private static final double CLEAR = 0.01;

    /** Nearness is compared with so much to spare: pixels hold it with 24 bits. */
    private static final double SPARE = 2e-6;

    /** Gaps up to so many pixels are not worth a part of their own when all rows are worked on. */
    private static final int GAP = 64;

    private final int width;
    private final int height;
    private final int columns;
    private final double[] nearest;
    private final int[] fillers;
    private final int[] depths;
    private final int[] colours;
    private final Slice slice = new Slice();
    private List<Patch> patches = List.of();
    private Patch patch = new Patch();
    private int turn;
    private boolean isOpaque;
    private double near;
    private double most;
    private double least;

    Foresight(int width, int height) {
        this.width = width;
        this.height = height;
        columns = (width >> WIDE) + 1;
        int cells = columns * ((height >> HIGH) + 1);
        nearest = new double[cells];
        fillers = new int[cells];
        depths = new int[cells];
        colours = new int[cells];
    }

    /** A new picture begins. */
    void clear() {
        Arrays.fill(nearest, 0);
    }

    /** Other shapes come, in this order. */
    void begin(List<Patch> shapes) {
        patches = shapes;
        Arrays.fill(fillers, NOBODY);
        Arrays.fill(depths, NOBODY);
        Arrays.fill(colours, NOBODY);
    }

    /** The next shape, whose number is {@code at}; it reaches into the rows {@code first} to {@code last}. */
    void add(int at, int first, int last) {
        patch = patches.get(at);
        turn = at;
        isOpaque = patch.share() >= 256;
        boolean isSmall = patch.right() - patch.left() < 1 << WIDE || last - first + 1 < 1 << HIGH;
        if (!patch.manner().leaves() && (isSmall || !isOpaque)) {
            return;
        }
        double byColumn = patch.nearnessByColumn() * (1 << WIDE);
        double byRow = patch.nearnessByRow() * (1 << HIGH);
        most = Math.max(0, byColumn) + Math.max(0, byRow);
        least = Math.min(0, byColumn) + Math.min(0, byRow);
        slice.begin(patch, first >> HIGH << HIGH);
        for (int row = first >> HIGH; row <= last >> HIGH; row++) {
            row(row);
        }
    }

    private void row(int row) {
        int top = row << HIGH;
        slice.cut(patch, Math.min(height, top + (1 << HIGH)));
        if (slice.left() > slice.right()) {
            return;
        }
        double clear = patch.manner().covers() ? 0 : CLEAR;
        double wholeLeft = slice.wholeLeft() <= -clear ? -1 : slice.wholeLeft() + CLEAR;
        double wholeRight = slice.wholeRight() >= width + clear ? width + 1.0 : slice.wholeRight() - CLEAR;
        int from = patch.manner().leaves() ? column(slice.left() - 1) : column(wholeLeft);
        int to = patch.manner().leaves() ? column(slice.right() + 1) : column(wholeRight);
        near = patch.nearness((double) (from << WIDE), top);
        double step = patch.nearnessByColumn() * (1 << WIDE);
        for (int column = from; column <= to; column++) {
            int x = column << WIDE;
            boolean isWhole = x >= wholeLeft && Math.min(width, x + (1 << WIDE)) <= wholeRight;
            cell(row * columns + column, x, top, isWhole && isOpaque);
            near += step;
        }
    }

    private int column(double x) {
        return (int) Math.clamp(x, 0, width - 1.0) >> WIDE;
    }

    private void cell(int cell, int x, int y, boolean isWhole) {
        switch (patch.manner()) {
            case OPEN -> colours[cell] = isWhole ? turn : colours[cell];
            case DECAL -> colours[cell] = isWhole && isOnFiller(cell, x, y) ? turn : colours[cell];
            case SHELL -> {
                if (isWhole) {
                    fill(cell);
                } else {
                    touch(cell);
                    fillers[cell] = NOBODY;
                }
            }
            case SOLID -> {
                if (isWhole && isNearest(cell, x, y)) {
                    fill(cell);
                } else if (!isBehindFiller(cell, x, y)) {
                    touch(cell);
                    fillers[cell] = NOBODY;
                }
            }
        }
    }

    private void fill(int cell) {
        depths[cell] = turn;
        colours[cell] = turn;
        fillers[cell] = turn;
        nearest[cell] = (near + most) * (1 + SPARE);
    }

    /** Some of its pixels may be the shape's. */
    private void touch(int cell) {
        nearest[cell] = Math.max(nearest[cell], patch.held(near + most) * (1 + SPARE));
    }

    private boolean isNearest(int cell, int x, int y) {
        return fillers[cell] == NOBODY
                ? near + least > nearest[cell] * (1 + SPARE)
                : before(patches.get(fillers[cell]), x, y) > (near + most) * SPARE;
    }

    /** Whether the cell is wholly one face of the solid that the shape lies on, and the shape is not too far under it. */
    private boolean isOnFiller(int cell, int x, int y) {
        if (fillers[cell] == NOBODY || patches.get(fillers[cell]).id() != patch.id()) {
            return false;
        }
        double slack = DepthFill.slack(Math.max(0, near + least));
        return before(patches.get(fillers[cell]), x, y) + slack > (near + most) * SPARE;
    }

    private boolean isBehindFiller(int cell, int x, int y) {
        if (fillers[cell] == NOBODY) {
            return false;
        }
        Patch filler = patches.get(fillers[cell]);
        double farthest = filler.nearness(x, y)
                + Math.min(0, filler.nearnessByColumn() * (1 << WIDE))
                + Math.min(0, filler.nearnessByRow() * (1 << HIGH));
        return patch.held(near + most) * (1 + SPARE) < farthest;
    }

    /** By how much the shape is nearer than another everywhere in a cell; negative where it is behind it. */
    private double before(Patch other, int x, int y) {
        return near
                - other.nearness(x, y)
                + Math.min(0, (patch.nearnessByColumn() - other.nearnessByColumn()) * (1 << WIDE))
                + Math.min(0, (patch.nearnessByRow() - other.nearnessByRow()) * (1 << HIGH));
    }

    /** Where in a row of cells something of a shape is left in the end; false when that is nowhere. */
    boolean isSeen(int at, Patch shape, int row, Live live) {
        int last = column(shape.right());
        boolean leaves = shape.manner().leaves();
        int[] ends = leaves ? depths : colours;
        live.clear();
        for (int column = column(shape.left()); column <= last; column++) {
            int cell = row * columns + column;
            if (ends[cell] <= at) {
                boolean isBare = leaves && colours[cell] > at;
                live.add(column << WIDE, (column + 1) << WIDE, Live.Kind.of(ends[cell] == at, isBare));
            }
        }
        return live.count() > 0;
    }

    /** Where in a row of cells colours that stand when it is {@code at}'s turn are seen in the end. */
    void open(int at, int row, Live live) {
        live.clear();
        int end = -GAP - 1;
        for (int column = 0; column << WIDE < width; column++) {
            if (colours[row * columns + column] <= at) {
                int from = column << WIDE;
                if (from > end && from - end <= GAP) {
                    live.add(end, from, Live.Kind.OPEN);
                }
                end = Math.min(width, from + (1 << WIDE));
                live.add(from, end, Live.Kind.OPEN);
            }
        }
    }
}
