package studio.backlot.marketing.lettering;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import studio.backlot.contracts.film.Mood;
import studio.backlot.media.type.Typeface;

/**
 * How a line of display type is set.
 *
 * @param typeface the face
 * @param tracking space added between letters, in ems
 * @param width 1 as drawn, less is condensed
 */
public record Lettering(Typeface typeface, double tracking, double width) {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    public static Lettering of(Typeface typeface) {
        return new Lettering(typeface, 0, 1);
    }

    /** What titles are set in: serifs with air for quiet moods, tall condensed capitals for loud ones. */
    public static Lettering display(Mood mood) {
        return switch (mood) {
            case CALM, WONDER, HOPE, JOY -> of(Typeface.SERIF).tracked(0.10);
            case SAD, MYSTERY -> of(Typeface.SERIF).tracked(0.16).condensed(0.88);
            case TENSE, FEAR, ACTION -> of(Typeface.SANS_BOLD).tracked(0.09).condensed(0.74);
        };
    }

    public Lettering tracked(double ems) {
        return new Lettering(typeface, ems, width);
    }

    public Lettering condensed(double share) {
        return new Lettering(typeface, tracking, share);
    }

    /** The outlines of a line whose baseline begins at the origin, {@code size} pixels to the em. */
    public Path2D outline(String text, double size) {
        Font font = typeface.at((float) size);
        GlyphVector glyphs =
                font.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            AffineTransform place = AffineTransform.getScaleInstance(width, 1);
            place.translate(i * tracking * size / width, 0);
            line.append(glyphs.getGlyphOutline(i).getPathIterator(place), false);
        }
        return line;
    }

    /** Width of the ink in pixels. */
    public double measure(String text, double size) {
        return outline(text, size).getBounds2D().getWidth();
    }

    /** The size at which a line is {@code measure} pixels wide, at most {@code largest}. */
    public double fitted(String text, double measure, double largest) {
        double at100 = measure(text, 100);
        return at100 <= 0 ? largest : Math.min(largest, 100 * measure / at100);
    }

    /** The line with its ink centred on {@code x} and its baseline at {@code y}. */
    public Shape centred(String text, double size, double x, double y) {
        Path2D outline = outline(text, size);
        Rectangle2D ink = outline.getBounds2D();
        outline.transform(AffineTransform.getTranslateInstance(x - ink.getCenterX(), y));
        return outline;
    }
}
