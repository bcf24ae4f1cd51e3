package studio.backlot.render.animatic.title;

import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Style;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.weave.Ease;

/** Type that lies over a shot for a while: the film's title, or its credits. */
public final class Caption {

    /** Seconds after which a title comes, over which type comes and goes, and until it is gone. */
    private static final double WAIT = 0.8;

    private static final double CHANGE = 0.8;
    private static final double GONE = 3.9;

    /** Seconds that credits stay, and how much light they leave the picture below them. */
    private static final double CREDITS = 5;

    private static final double LEFT = 0.36;

    private final TypeLayer layer;
    private final int pixels;
    private final long from;
    private final long to;
    private final double change;
    private final boolean leaves;
    private final double left;

    private Caption(TypePage page, FilmFormat format, Span span, boolean leaves, double left) {
        layer = new TypeLayer(page.image());
        pixels = format.width() * format.height();
        from = span.from();
        to = span.to();
        change = Math.clamp((to - from) / 3.0, 1, CHANGE * format.frameRate());
        this.leaves = leaves;
        this.left = left;
    }

    private record Span(long from, long to) {}

    /** The film's title over the beginning of a shot of that many frames. */
    public static Caption title(String title, Style style, FilmFormat format, long frames) {
        Look look = Look.of(style);
        TypePage page = new TypePage(format, look);
        Headline.at(page, Lettered.of(look), title, 0.81);
        long gone = Math.min(frames, Math.round(GONE * format.frameRate()));
        long come = Math.min(Math.round(WAIT * format.frameRate()), gone / 6);
        return new Caption(page, format, new Span(come, gone), true, 1);
    }

    /**
     * Credits over the end of a shot of that many frames.
     *
     * @param quiet frame after the last word; credits wait for it
     */
    public static Caption credits(Credits credits, Style style, FilmFormat format, long quiet, long frames) {
        Look look = Look.of(style);
        TypePage page = new TypePage(format, look);
        credits.set(page, Lettered.of(look));
        long latest = frames - Math.min(frames * 2 / 3, Math.round(CREDITS * format.frameRate()));
        long come = Math.clamp(quiet, latest, frames);
        return new Caption(page, format, new Span(come, frames), false, LEFT);
    }

    /** The first frame on which it is seen. */
    public long from() {
        return from;
    }

    /** The frame after the last one. */
    public long to() {
        return to;
    }

    /** Lays the type on a finished frame, in place. */
    public void lay(long frame, byte[] i420) {
        if (frame < from || frame >= to) {
            return;
        }
        double shown = Ease.between(0, 1, (frame - from + 1) / change);
        if (leaves) {
            shown *= Ease.between(0, 1, (to - frame) / change);
        }
        if (left < 1) {
            darken(i420, 1 - (1 - left) * shown);
        }
        layer.lay(i420, shown);
    }

    private void darken(byte[] i420, double light) {
        int keep = (int) Math.round(256 * light);
        for (int at = 0; at < i420.length; at++) {
            int rest = at < pixels ? 16 : 128;
            i420[at] = (byte) (rest + ((((i420[at] & 255) - rest) * keep) >> 8));
        }
    }
}
