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
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.media.type.Typeface;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.finish.Finish;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Noise;

/**
 * A card of type on the film's own ground: a title with a line under it, or credits.
 *
 * @param title large, first
 * @param lines smaller, under it
 */
public record TitleCard(String title, List<String> lines) {

    /** Seconds over which type comes and goes. */
    private static final double FADE = 0.7;

    public TitleCard {
        lines = List.copyOf(lines);
    }

    /** The card at a frame of {@code frames}, as I420. */
    public void frame(Style style, FilmFormat format, long frame, long frames, byte[] i420) {
        Canvas canvas = new Canvas(format.width(), format.height());
        draw(canvas, style, format, frame, frames);
        new Finish(canvas, Look.of(style)).toI420(canvas, frame, i420);
    }

    /** The card at a frame of {@code frames}, as RGB. */
    public BufferedImage still(Style style, FilmFormat format, long frame, long frames) {
        Canvas canvas = new Canvas(format.width(), format.height());
        draw(canvas, style, format, frame, frames);
        new Finish(canvas, Look.of(style)).toRgb(canvas, frame);
        return canvas.image();
    }

    private void draw(Canvas canvas, Style style, FilmFormat format, long frame, long frames) {
        double seconds = frame / (double) format.frameRate();
        double length = frames / (double) format.frameRate();
        int ground = ground(style.preset());
        canvas.clear(ground);
        int glow = light(style.preset());
        int width = format.width();
        int height = format.height();
        canvas.glow().halo(width * 0.5, height * 0.46, width * 0.55, height * 0.6, glow, 0.16);
        for (int mote = 0; mote < 40; mote++) {
            double rise = Noise.unit(501, mote) + seconds * 0.03 * (0.4 + Noise.unit(502, mote));
            double x = width * Noise.unit(503, mote) + 6 * Math.sin(seconds + mote);
            double y = height * (1 - (rise - Math.floor(rise)));
            double size = height * (0.0012 + 0.002 * Noise.unit(504, mote));
            canvas.oval(glow, 0.18 + 0.3 * Math.abs(Math.sin(seconds * 0.8 + mote)), x, y, size, size);
        }
        double shown =
                Ease.between(0.1, FADE + 0.1, seconds) * (1 - Ease.between(length - FADE, length - 0.05, seconds));
        type(canvas, format, style.preset(), shown);
    }

    private void type(Canvas canvas, FilmFormat format, StylePreset preset, double shown) {
        Graphics2D graphics = canvas.image().createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            int small = Math.min(format.width(), format.height());
            List<TextLayout> layouts = new ArrayList<>();
            double measure = format.width() * 0.82;
            wrapped(title, face(preset).at(small * 0.105f), measure, layouts);
            int heads = layouts.size();
            for (String line : lines) {
                wrapped(line, Typeface.SANS.at(small * 0.042f), measure, layouts);
            }
            double total = layouts.stream()
                    .mapToDouble(layout -> layout.getAscent() + layout.getDescent() + small * 0.02)
                    .sum();
            double y = (format.height() - total) / 2;
            int ink = Shade.mix(light(preset), 0xFFFFFF, 0.75);
            for (int at = 0; at < layouts.size(); at++) {
                TextLayout layout = layouts.get(at);
                Rectangle2D box = layout.getBounds();
                y += layout.getAscent();
                double alpha = shown * (at < heads ? 1 : 0.8);
                graphics.setColor(new Color(Shade.alpha(ink, alpha), true));
                layout.draw(graphics, (float) ((format.width() - box.getWidth()) / 2 - box.getX()), (float) y);
                y += layout.getDescent() + small * (at == heads - 1 ? 0.05 : 0.02);
            }
        } finally {
            graphics.dispose();
        }
    }

    private static void wrapped(String text, Font font, double measure, List<TextLayout> layouts) {
        if (text.isBlank()) {
            return;
        }
        AttributedString attributed = new AttributedString(text.strip());
        attributed.addAttribute(TextAttribute.FONT, font);
        attributed.addAttribute(TextAttribute.TRACKING, 0.04f);
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(attributed.getIterator(), new FontRenderContext(null, true, true));
        while (measurer.getPosition() < text.strip().length() && layouts.size() < 24) {
            layouts.add(measurer.nextLayout((float) measure));
        }
    }

    private static Typeface face(StylePreset preset) {
        return switch (preset) {
            case GHIBLI, CINEMATIC -> Typeface.SERIF;
            case CYBERPUNK -> Typeface.MONO_BOLD;
            case REALISTIC -> Typeface.SANS;
        };
    }

    private static int ground(StylePreset preset) {
        return switch (preset) {
            case GHIBLI -> 0x24384A;
            case CINEMATIC -> 0x080C12;
            case CYBERPUNK -> 0x120620;
            case REALISTIC -> 0x101214;
        };
    }

    private static int light(StylePreset preset) {
        return switch (preset) {
            case GHIBLI -> 0xFFE0A0;
            case CINEMATIC -> 0x6AA8D8;
            case CYBERPUNK -> 0xFF4AC8;
            case REALISTIC -> 0xD8DCE0;
        };
    }
}
