package studio.backlot.render.animatic.title;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.Locale;
import java.util.Map;
import studio.backlot.media.type.Typeface;
import studio.backlot.render.animatic.finish.Look;

/**
 * How a film's type is set.
 *
 * @param head face of titles
 * @param body face of everything smaller
 * @param capitals whether titles are set in capitals
 * @param tracking space between the letters of a title, in ems
 */
record Lettered(Typeface head, Typeface body, boolean capitals, double tracking) {

    static Lettered of(Look look) {
        return switch (look.lettering()) {
            case SERIF -> new Lettered(Typeface.SERIF, Typeface.SERIF_ITALIC, true, 0.2);
            case SANS -> new Lettered(Typeface.SANS, Typeface.SANS, true, 0.3);
            case MONO -> new Lettered(Typeface.MONO_BOLD, Typeface.MONO, true, 0.1);
            case ITALIC -> new Lettered(Typeface.SERIF_ITALIC, Typeface.SERIF, false, 0.02);
        };
    }

    /** A title as it is set. */
    String title(String text) {
        String plain = text.strip();
        return capitals ? plain.toUpperCase(Locale.ROOT) : plain;
    }

    Font head(double size) {
        return spaced(head.at((float) size), tracking);
    }

    Font body(double size) {
        return spaced(body.at((float) size), 0.02);
    }

    /** Small words above names: widely spaced. */
    Font label(double size) {
        return spaced(body.at((float) size), 0.16);
    }

    private static Font spaced(Font font, double tracking) {
        return font.deriveFont(Map.of(
                TextAttribute.KERNING,
                TextAttribute.KERNING_ON,
                TextAttribute.LIGATURES,
                tracking > 0.05 ? 0 : TextAttribute.LIGATURES_ON,
                TextAttribute.TRACKING,
                (float) tracking));
    }
}
