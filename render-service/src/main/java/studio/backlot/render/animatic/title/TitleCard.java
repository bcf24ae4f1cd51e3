package studio.backlot.render.animatic.title;

import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.List;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Style;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.finish.Finish;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.weave.Noise;

/**
 * A card of type on the film's own ground: a title with a line under it.
 *
 * @param title large, first
 * @param lines smaller, under it
 */
public record TitleCard(String title, List<String> lines) {

    public TitleCard {
        lines = List.copyOf(lines);
    }

    /** The card as RGB, some seconds after its motes began to drift. */
    public BufferedImage still(Style style, FilmFormat format, double seconds) {
        Look look = Look.of(style);
        Canvas canvas = new Canvas(format.width(), format.height());
        ground(canvas, look, seconds);
        new Finish(canvas, look).toRgb(canvas, 0);
        BufferedImage card = canvas.image();
        card.getGraphics().drawImage(type(look, format).image(), 0, 0, null);
        return card;
    }

    private TypePage type(Look look, FilmFormat format) {
        TypePage page = new TypePage(format, look);
        Lettered lettered = Lettered.of(look);
        double y = Headline.at(page, lettered, title, lines.isEmpty() ? 0.52 : 0.47) + 0.085 * page.side();
        for (String line : lines) {
            List<TextLayout> set = page.set(line, lettered.body(0.04 * page.side()), 3);
            y = page.centred(set, page.width() / 2, y, 0.06 * page.side(), page.ink(), 0.82);
        }
        return page;
    }

    /** A dark of the film's shadows, lighter in the middle, with motes in the colour of its lights. */
    private static void ground(Canvas canvas, Look look, double seconds) {
        int width = canvas.width();
        int height = canvas.height();
        canvas.clear(Shade.times(look.shadows(), 0.42));
        canvas.light().halo(width * 0.5, height * 0.46, width * 0.62, height * 0.66, look.shadows(), 0.5);
        int light = look.neon() > 0.3 ? look.neonColour() : look.highlights();
        for (int mote = 0; mote < 60; mote++) {
            double near = Noise.unit(504, mote);
            double rise = Noise.unit(501, mote) + seconds * 0.03 * (0.4 + near);
            double x = width * Noise.unit(503, mote) + 6 * Math.sin(seconds + mote);
            double y = height * (1 - (rise - Math.floor(rise)));
            double size = height * (0.0008 + 0.0026 * near * near);
            canvas.oval(light, 0.1 + 0.4 * near * Math.abs(Math.sin(seconds * 0.8 + mote)), x, y, size, size);
        }
    }
}
