package studio.backlot.marketing.trailer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Mood;
import studio.backlot.marketing.lettering.Lettering;
import studio.backlot.marketing.lettering.TitleLines;
import studio.backlot.marketing.look.Blur;
import studio.backlot.marketing.look.Canvas;
import studio.backlot.marketing.look.Grade;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.look.Patch;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.media.I420;
import studio.backlot.media.type.Typeface;

/** The cards of a trailer: words over a frame of the film that is dark and out of focus. */
public final class TrailerCards {

    private static final double DARKNESS = 0.62;

    private final FilmFormat format;
    private final MoodPalette palette;
    private final Lettering display;

    public TrailerCards(FilmFormat format, Mood mood) {
        this.format = format;
        this.palette = MoodPalette.of(mood);
        this.display = Lettering.display(mood);
    }

    /**
     * The cards as frames of {@link I420}.
     *
     * @param title of the film
     * @param first a frame for the title's card
     * @param last a frame for the end's
     */
    public Map<Card.Kind, byte[]> make(String title, BufferedImage first, BufferedImage last) {
        return Map.of(
                Card.Kind.TITLE,
                I420.of(card(first, title, "BACKLOT PRESENTS", 0.15)),
                Card.Kind.END,
                I420.of(card(last, title, "MADE WITH BACKLOT", 0.11)));
    }

    /** The title in the middle, a rule, and small words: above the title they announce, below it they sign. */
    BufferedImage card(BufferedImage behind, String title, String small, double largest) {
        BufferedImage card = background(behind);
        double width = format.width();
        double height = format.height();
        List<String> lines = TitleLines.of(title, width > height ? 2 : 4);
        double size = Math.min(height, width) * largest * 1.2;
        for (String line : lines) {
            size = display.fitted(line, width * 0.78 / share(line), size);
        }
        Path2D words = new Path2D.Double();
        double block = 0;
        for (String line : lines) {
            block += size * 1.05 * share(line);
        }
        double baseline = height * 0.5 - block / 2 + size * 0.75 * share(lines.getFirst());
        for (int i = 0; i < lines.size(); i++) {
            words.append(display.centred(lines.get(i), size * share(lines.get(i)), width / 2, baseline), false);
            baseline += size * 1.05 * (i + 1 < lines.size() ? share(lines.get(i + 1)) : 0);
        }
        Rectangle2D ink = words.getBounds2D();
        Lettering tracked = Lettering.of(Typeface.SANS).tracked(0.42);
        double smallSize = Math.min(height * 0.026, width * 0.03);
        Graphics2D graphics = Canvas.draw(card);
        graphics.setPaint(new Color(palette.light().rgb()));
        graphics.fill(words);
        boolean announces = largest > 0.12;
        double smallBaseline = announces ? ink.getMinY() - smallSize * 2.2 : ink.getMaxY() + smallSize * 3.4;
        graphics.fill(tracked.centred(small, smallSize, width / 2, smallBaseline));
        graphics.setPaint(new Color(palette.accent().rgb()));
        double rule = announces ? ink.getMaxY() + smallSize * 1.6 : ink.getMaxY() + smallSize * 1.4;
        graphics.fill(new Rectangle2D.Double(width / 2 - width * 0.05, rule, width * 0.10, Math.max(2, height / 360)));
        graphics.dispose();
        return card;
    }

    private BufferedImage background(BufferedImage behind) {
        BufferedImage background =
                Canvas.cover(behind, format.width(), format.height(), new Patch(0.5, 0.5, 1, 1), 1.12);
        Blur.soften(background, Math.max(1, format.height() / 60));
        Grade grade = new Grade(palette);
        grade.tone(background);
        Graphics2D graphics = Canvas.draw(background);
        int shadow = palette.shadow().rgb();
        graphics.setPaint(new Color(shadow >> 16 & 255, shadow >> 8 & 255, shadow & 255, (int) (255 * DARKNESS)));
        graphics.fillRect(0, 0, format.width(), format.height());
        graphics.dispose();
        grade.print(background);
        return background;
    }

    private static double share(String line) {
        return TitleLines.isSmall(line) ? 0.46 : 1;
    }
}
