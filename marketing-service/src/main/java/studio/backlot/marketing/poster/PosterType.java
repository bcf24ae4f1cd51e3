package studio.backlot.marketing.poster;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.film.Mood;
import studio.backlot.marketing.lettering.Lettering;
import studio.backlot.marketing.lettering.TitleLines;
import studio.backlot.marketing.look.Blur;
import studio.backlot.marketing.look.Canvas;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.media.type.Typeface;

/** The words on a poster: tagline on top, title, rule and credits below. */
final class PosterType {

    private final double width;
    private final double height;
    private final MoodPalette palette;
    private final Lettering display;

    PosterType(PosterShape shape, MoodPalette palette, Mood mood) {
        this.width = shape.width();
        this.height = shape.height();
        this.palette = palette;
        this.display = Lettering.display(mood);
    }

    void set(PosterText text, BufferedImage sheet) {
        Graphics2D graphics = Canvas.draw(sheet);
        text.tagline().ifPresent(line -> tagline(line, graphics));
        double foot = credits(text.credits(), graphics);
        double rule = foot - height * 0.030;
        graphics.setPaint(new Color(palette.accent().rgb()));
        graphics.fill(
                new Rectangle2D.Double(width * 0.5 - width * 0.06, rule, width * 0.12, Math.max(2, height / 900)));
        title(TitleLines.of(text.title(), 4), rule - height * 0.036, sheet, graphics);
        graphics.dispose();
    }

    private void tagline(String line, Graphics2D graphics) {
        Lettering lettering = Lettering.of(Typeface.SERIF_ITALIC).tracked(0.04);
        double size = lettering.fitted(line, width * 0.80, height * 0.0235);
        graphics.setPaint(withOpacity(palette.light().rgb(), 235));
        graphics.fill(lettering.centred(line, size, width / 2, height * 0.068));
    }

    /** The title's last baseline is at {@code bottom}; all lines share one size, but for those of small words. */
    private void title(List<String> lines, double bottom, BufferedImage sheet, Graphics2D graphics) {
        double size = Math.min(height * 0.115, height * 0.23 / lines.size());
        for (String line : lines) {
            size = display.fitted(line, width * 0.84 / share(line), size);
        }
        Path2D all = new Path2D.Double();
        double baseline = bottom;
        for (String line : lines.reversed()) {
            all.append(display.centred(line, size * share(line), width / 2, baseline), false);
            baseline -= size * (TitleLines.isSmall(line) ? 0.62 : 0.96);
        }
        shadow(all, size, sheet);
        Rectangle2D ink = all.getBounds2D();
        graphics.setPaint(new GradientPaint(
                0,
                (float) ink.getMinY(),
                Color.WHITE,
                0,
                (float) ink.getMaxY(),
                new Color(palette.light().rgb())));
        graphics.fill(all);
    }

    private static double share(String line) {
        return TitleLines.isSmall(line) ? 0.46 : 1;
    }

    private void shadow(Shape title, double size, BufferedImage sheet) {
        BufferedImage small = Canvas.transparent(sheet.getWidth() / 4, sheet.getHeight() / 4);
        Graphics2D graphics = Canvas.draw(small);
        graphics.scale(0.25, 0.25);
        graphics.setPaint(new Color(palette.shadow().rgb()));
        graphics.fill(title);
        graphics.dispose();
        Blur.soften(small, (int) (size / 60));
        Graphics2D onSheet = Canvas.draw(sheet);
        for (int layer = 0; layer < 2; layer++) {
            onSheet.drawImage(small, 0, 0, sheet.getWidth(), sheet.getHeight(), null);
        }
        onSheet.dispose();
    }

    /** Condensed capitals with small words between, as contracts demand; returns the height of their upper edge. */
    private double credits(List<List<PosterText.Credit>> lines, Graphics2D graphics) {
        double size = height * 0.0205;
        double leading = size * 1.5;
        double baseline = height * 0.962 - (lines.size() - 1) * leading;
        double top = baseline - size;
        for (List<PosterText.Credit> line : lines) {
            Path2D set = credits(line, size);
            Rectangle2D ink = set.getBounds2D();
            double scale = Math.min(1, width * 0.86 / ink.getWidth());
            AffineTransform place = AffineTransform.getTranslateInstance(width / 2, baseline);
            place.scale(scale, scale);
            place.translate(-ink.getCenterX(), 0);
            graphics.setPaint(withOpacity(palette.light().rgb(), 190));
            graphics.fill(place.createTransformedShape(set));
            baseline += leading;
        }
        return top;
    }

    private static Path2D credits(List<PosterText.Credit> line, double size) {
        Lettering names = Lettering.of(Typeface.SANS).tracked(0.10).condensed(0.46);
        Lettering roles = Lettering.of(Typeface.SANS).tracked(0.10).condensed(0.46);
        Path2D set = new Path2D.Double();
        double pen = 0;
        for (PosterText.Credit credit : line) {
            pen = append(set, roles.outline(credit.role().toUpperCase(Locale.ROOT), size * 0.56), pen, size * 0.26);
            pen = append(set, names.outline(credit.name(), size), pen, size * 0.5);
        }
        return set;
    }

    private static double append(Path2D set, Path2D word, double pen, double space) {
        Rectangle2D ink = word.getBounds2D();
        if (ink.isEmpty()) {
            return pen;
        }
        word.transform(AffineTransform.getTranslateInstance(pen - ink.getMinX(), 0));
        set.append(word, false);
        return pen + ink.getWidth() + space;
    }

    private static Color withOpacity(int rgb, int opacity) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, opacity);
    }
}
