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
    private static final int MOST = 4096;

    /** Works on some rows of pixels; bands come from the top. */
    @FunctionalInterface
    public interface Rows {
        /** The rows {@code from} to {@code to}, both included. */
        void work(int from, int to);
    }

    private final Canvas canvas;
    private final DepthFill filler;
    private final int high;
    private final List<Patch> patches = new ArrayList<>();
    private final int[] firsts = new int[MOST];
    private final int[] lasts = new int[MOST];
    private final @Nullable Rows[] works = new Rows[MOST];
    private int size;

    Pile(Canvas canvas, DepthFill filler) {
        this.canvas = canvas;
        this.filler = filler;
        high = Math.max(8, BAND / canvas.width());
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

    /** Adds work on all rows, which comes after the shapes before it and before those after it. */
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

    private void fill(int at, int[] pixels, int from, int to) {
        Rows work = works[at];
        if (work == null) {
            filler.fill(patches.get(at), pixels, from, to);
        } else {
            work.work(from, to);
        }
    }
}
