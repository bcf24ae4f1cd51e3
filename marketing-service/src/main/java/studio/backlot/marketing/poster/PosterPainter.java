package studio.backlot.marketing.poster;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Mood;
import studio.backlot.marketing.look.Canvas;
import studio.backlot.marketing.look.Grade;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.look.Patch;

/**
 * Paints a poster: the leading frame large, a second one rising out of the dark below it, graded together, and type. A function of its
 * input.
 */
public final class PosterPainter {

    /** Frames of films are wide; how wide matters little here. */
    private static final double PICTURE_WIDTH = 16;

    private static final double PICTURE_HEIGHT = 9;

    /** Rows that are drawn at a time. */
    private static final int BAND = 160;

    private static final Canvas.Framing MIDDLE = new Canvas.Framing(new Patch(0.5, 0.5, 1, 1), 0.5, 1);

    private final PosterShape shape;
    private final MoodPalette palette;
    private final Mood mood;

    public PosterPainter(PosterShape shape, Mood mood) {
        this.shape = shape;
        this.mood = mood;
        this.palette = MoodPalette.of(mood);
    }

    /**
     * The finished sheet.
     *
     * @param frames key frames in the order of the cut, at least one
     */
    public BufferedImage paint(List<KeyArt> frames, PosterText text) {
        KeyArt leading = KeyArt.leading(frames);
        Optional<KeyArt> supporting = shape.isTall() ? KeyArt.supporting(frames, leading) : Optional.empty();
        BufferedImage sheet = backdrop();
        supporting.ifPresent(art -> laySupporting(art, sheet));
        layLeading(leading, sheet);
        Grade grade = new Grade(palette);
        grade.tone(sheet);
        shade(sheet);
        grade.glow(sheet);
        grade.print(sheet);
        new PosterType(shape, palette, mood).set(text, sheet);
        return sheet;
    }

    /**
     * The finished sheet of one picture that was made for it, in its own colours.
     *
     * @param art upright
     */
    public BufferedImage paint(BufferedImage art, PosterText text) {
        BufferedImage sheet = Canvas.opaque(shape.width(), shape.height());
        Graphics2D graphics = Canvas.draw(sheet);
        Canvas.fill(graphics, shape.width(), shape.height(), art, MIDDLE);
        graphics.dispose();
        shade(sheet);
        new PosterType(shape, palette, mood).set(text, sheet);
        return sheet;
    }

    private BufferedImage backdrop() {
        BufferedImage sheet = Canvas.opaque(shape.width(), shape.height());
        Graphics2D graphics = Canvas.draw(sheet);
        graphics.setPaint(new Color(palette.shadow().rgb()));
        graphics.fillRect(0, 0, shape.width(), shape.height());
        graphics.dispose();
        return sheet;
    }

    /** Fills the sheet's upper part, and dissolves downwards where another picture may follow. */
    private void layLeading(KeyArt art, BufferedImage sheet) {
        int height = shape.isTall() ? (int) (shape.height() * 0.72) : shape.height();
        double placeY = shape.isTall() ? 0.40 : 0.36;
        Canvas.Framing framing = new Canvas.Framing(art.measure().focus(), placeY, closer(art, height));
        double leaves = shape.isTall() ? 0.72 : 1;
        lay(art, framing, sheet, new Strip(0, height, 0, leaves));
    }

    /** A wide picture across the lower half, soft above and below. */
    private void laySupporting(KeyArt art, BufferedImage sheet) {
        Canvas.Framing framing = new Canvas.Framing(art.measure().focus(), 0.4, 1);
        lay(art, framing, sheet, new Strip((int) (shape.height() * 0.46), (int) (shape.height() * 0.42), 0.35, 0.6));
    }

    /**
     * Where on the sheet a picture goes.
     *
     * @param comes share of its height by which it has come in
     * @param leaves share of its height from which it goes out
     */
    private record Strip(int top, int height, double comes, double leaves) {

        double opacity(int y) {
            double down = (y + 0.5) / height;
            double in = comes == 0 ? 1 : Math.min(1, down / comes);
            double out = leaves == 1 ? 1 : Math.min(1, (1 - down) / (1 - leaves));
            return Math.min(in, out);
        }
    }

    /** Band by band, so that no second sheet is needed in memory. */
    private void lay(KeyArt art, Canvas.Framing framing, BufferedImage sheet, Strip strip) {
        BufferedImage picture = art.picture();
        BufferedImage band = Canvas.opaque(shape.width(), BAND);
        int[] from = Canvas.pixels(band);
        int[] to = Canvas.pixels(sheet);
        for (int top = 0; top < strip.height(); top += BAND) {
            Graphics2D graphics = Canvas.draw(band);
            graphics.translate(0, -top);
            Canvas.fill(graphics, shape.width(), strip.height(), picture, framing);
            graphics.dispose();
            int rows = Math.min(BAND, Math.min(strip.height(), shape.height() - strip.top()) - top);
            for (int y = 0; y < rows; y++) {
                int opacity = (int) Math.round(strip.opacity(top + y) * 256);
                int target = (strip.top() + top + y) * shape.width();
                for (int x = 0; x < shape.width(); x++) {
                    to[target + x] = Canvas.blend(to[target + x], from[y * shape.width() + x], opacity);
                }
            }
        }
    }

    /** A face should take a good third of the sheet's width; more than 1.45 times shows that the frame is small. */
    private double closer(KeyArt art, int height) {
        double visible = Math.min(1, (double) shape.width() / height * PICTURE_HEIGHT / PICTURE_WIDTH);
        return art.measure()
                .face()
                .map(face -> Math.clamp(0.36 * visible / face.width(), 1, 1.45))
                .orElse(1.0);
    }

    /** Darkness for the type to stand on, above and below. */
    private void shade(BufferedImage sheet) {
        int height = shape.height();
        Graphics2D graphics = Canvas.draw(sheet);
        veil(graphics, 0, height * 0.20, 0.80, 0);
        double lower = shape.isTall() ? 0.56 : 0.38;
        veil(graphics, height * lower, height * (lower + 0.26), 0, 0.86);
        veil(graphics, height * (lower + 0.26), height, 0.86, 0.97);
        graphics.dispose();
    }

    private void veil(Graphics2D graphics, double from, double to, double opacityFrom, double opacityTo) {
        graphics.setPaint(new GradientPaint(0, (float) from, shadow(opacityFrom), 0, (float) to, shadow(opacityTo)));
        graphics.fillRect(0, (int) from, shape.width(), (int) to - (int) from);
    }

    private Color shadow(double opacity) {
        int rgb = palette.shadow().rgb();
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) (255 * opacity));
    }
}
