package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.weave.Facet;

/**
 * Shapes that wait to be filled. They are filled band by band of the frame, in their order in each: a band's colours, depths
 * and owners stay in the processor's cache while many small shapes come and go.
 */
public final class Pile {

    /** Pixels of a band; twelve bytes of each are written. */
    private static final int BAND = 1 << 15;

    /** Shapes that wait at most. */
    private static final int MOST = 8192;

    /** Works on some rows of pixels; bands come from the top. */
    @FunctionalInterface
    public interface Rows {
        /** The rows {@code from} to {@code to}, both included, and of them the pixels {@code left} to {@code right}, excluded. */
        void work(int from, int to, int left, int right);
    }

    private final Canvas canvas;
    private final DepthFill filler;
    private final Foresight foresight;
    private final Live open;
    private final int high;
    private final List<Patch> patches = new ArrayList<>();
    private final int[] firsts = new int[MOST];
    private final int[] lasts = new int[MOST];
    private final @Nullable Rows[] works = new Rows[MOST];
    private int size;

    Pile(Canvas canvas, DepthFill filler) {
        this.canvas = canvas;
        this.filler = filler;
        foresight = filler.foresight();
        open = new Live(canvas.width());
        int cell = 1 << Foresight.HIGH;
        high = Math.max(cell, BAND / canvas.width() / cell * cell);
    }

    /** Adds a shape that has been projected, {@code share} 0 transparent to 256 opaque. */
    void add(Facet shape, Tone colour, int share, DepthFill.Manner manner, int id) {
        int first = (int) Math.max(0, Math.floor(shape.top()));
        int last = (int) Math.min(canvas.height() - 1.0, Math.floor(shape.bottom()));
        if (first > last) {
            return;
        }
        Cover cover = manner == DepthFill.Manner.SOLID ? canvas.noted() : null;
        Patch patch = next(first, last);
        patch.take(shape, colour, share);
        patch.as(manner, id, cover);
        mark(shape, first, last, cover);
    }

    /** Adds work on the colours of all rows, pixel by pixel, which comes after the shapes before it and before those after it. */
    void add(Rows work) {
        next(0, canvas.height() - 1);
        works[size - 1] = work;
    }

    private Patch next(int first, int last) {
        if (size == MOST) {
            settle();
        }
        if (size == patches.size()) {
            patches.add(new Patch());
        }
        firsts[size] = first;
        lasts[size] = last;
        return patches.get(size++);
    }

    private void mark(Facet shape, int first, int last, @Nullable Cover cover) {
        int from = (int) Math.max(0, Math.floor(shape.left()));
        int to = (int) Math.min(canvas.width(), Math.ceil(shape.right()));
        if (from < to) {
            canvas.ink().tiles().mark(from, first, to, last + 1);
            if (cover != null) {
                cover.tiles().mark(from, first, to, last + 1);
            }
        }
    }

    /** Fills all that wait. */
    void settle() {
        int[] pixels = canvas.pixels();
        foresee();
        for (int top = 0; size > 0 && top < canvas.height(); top += high) {
            int bottom = Math.min(canvas.height(), top + high) - 1;
            for (int at = 0; at < size; at++) {
                if (firsts[at] <= bottom && lasts[at] >= top) {
                    fill(at, pixels, Math.max(firsts[at], top), Math.min(lasts[at], bottom));
                }
            }
        }
        Arrays.fill(works, 0, size, null);
        size = 0;
    }

    private void foresee() {
        foresight.begin(patches);
        for (int at = 0; at < size; at++) {
            if (works[at] == null) {
                foresight.add(at, firsts[at], lasts[at]);
            }
        }
    }

    private void fill(int at, int[] pixels, int from, int to) {
        Rows work = works[at];
        if (work == null) {
            filler.fill(at, patches.get(at), pixels, from, to);
            return;
        }
        for (int row = from >> Foresight.HIGH; row <= to >> Foresight.HIGH; row++) {
            foresight.open(at, row, open);
            int top = row << Foresight.HIGH;
            int bottom = Math.min(to, top + (1 << Foresight.HIGH) - 1);
            for (int part = 0; part < open.count(); part++) {
                work.work(top, bottom, open.from(part), open.to(part));
            }
        }
    }
}
