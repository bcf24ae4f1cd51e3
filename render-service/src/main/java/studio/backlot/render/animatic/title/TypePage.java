package studio.backlot.render.animatic.title;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.finish.Look;

/**
 * A transparent page as large as the frame on which type is set. Nothing stands outside the middle four fifths of the width
 * or nine tenths of the height (title-safe area, SMPTE ST 2046-1 is a little wider).
 */
final class TypePage {

    private static final double MEASURE = 0.8;
    private static final float NARROWER = 0.72f;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final BufferedImage image;
    private final Look look;
    private final int width;
    private final int height;

    TypePage(FilmFormat format, Look look) {
        this.look = look;
        width = format.width();
        height = format.height();
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    BufferedImage image() {
        return image;
    }

    /** The frame's shorter side, which sizes of type are parts of. */
    double side() {
        return Math.min(width, height);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    int ink() {
        return Shade.mix(look.highlights(), 0xFFFFFF, 0.72);
    }

    /**
     * Lines of about the same length, as few as the measure allows; type that nearly fits one line, or would need more than
     * {@code most} of them, is set smaller.
     */
    List<TextLayout> set(String text, Font font, int most) {
        List<TextLayout> lines = broken(text, font, width * MEASURE);
        if (lines.size() == 2 && most > 1) {
            List<TextLayout> one = broken(text, font.deriveFont(font.getSize2D() * NARROWER), width * MEASURE);
            if (one.size() == 1) {
                return one;
            }
        }
        if (lines.size() > most && font.getSize2D() > 0.03 * side()) {
            return set(text, font.deriveFont(font.getSize2D() * 0.88f), most);
        }
        double narrow = width * MEASURE / 4;
        double wide = width * MEASURE;
        for (int round = 0; round < 12 && lines.size() > 1; round++) {
            double middle = (narrow + wide) / 2;
            if (broken(text, font, middle).size() == lines.size()) {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return broken(text, font, wide);
    }

    private static List<TextLayout> broken(String text, Font font, double measure) {
        List<TextLayout> lines = new ArrayList<>();
        if (text.isBlank()) {
            return lines;
        }
        AttributedString attributed = new AttributedString(text.strip());
        attributed.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), CONTEXT);
        while (measurer.getPosition() < text.strip().length() && lines.size() < 24) {
            lines.add(measurer.nextLayout((float) measure));
        }
        return lines;
    }

    /** Sets lines one below the other, each about {@code x}; answers the baseline below the last one. */
    double centred(List<TextLayout> lines, double x, double baseline, double leading, int rgb, double alpha) {
        double y = baseline;
        for (TextLayout line : lines) {
            Rectangle2D box = line.getBounds();
            put(line, x - box.getWidth() / 2 - box.getX(), y, rgb, alpha);
            y += leading;
        }
        return y;
    }

    /** Sets a line that ends at {@code x}. */
    void endingAt(TextLayout line, double x, double baseline, int rgb, double alpha) {
        Rectangle2D box = line.getBounds();
        put(line, x - box.getWidth() - box.getX(), baseline, rgb, alpha);
    }

    /** Sets a line that begins at {@code x}. */
    void startingAt(TextLayout line, double x, double baseline, int rgb, double alpha) {
        put(line, x - line.getBounds().getX(), baseline, rgb, alpha);
    }

    /** Neon lettering has a ghost of either colour beside it. */
    private void put(TextLayout line, double x, double y, int rgb, double alpha) {
        double ghost = look.neon() * 0.0032 * side();
        if (ghost > 0.5) {
            draw(line, x - ghost, y, look.neonColour(), alpha * 0.75);
            draw(line, x + ghost, y, look.counterColour(), alpha * 0.75);
        }
        draw(line, x, y, rgb, alpha);
    }

    private void draw(TextLayout line, double x, double y, int rgb, double alpha) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(new Color(Shade.alpha(rgb, alpha), true));
            line.draw(graphics, (float) x, (float) y);
        } finally {
            graphics.dispose();
        }
    }

    /** A fine rule. */
    void rule(double x, double y, double length, int rgb, double alpha) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(new Color(Shade.alpha(rgb, alpha), true));
            graphics.fill(new Rectangle2D.Double(x - length / 2, y, length, Math.max(1, 0.0022 * side())));
        } finally {
            graphics.dispose();
        }
    }
}
