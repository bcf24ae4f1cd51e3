package studio.backlot.story.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.story.look.ColourNames;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.source.spec.Paint;

/** Turns colours as written into colours, or says what is wrong with them. */
public final class Colours {

    private Colours() {}

    public static Colour of(Optional<Paint> paint, Cursor at, Colour otherwise) {
        return paint.flatMap(written -> find(written, at)).orElse(otherwise);
    }

    /** The colour; empty after a complaint. */
    public static Optional<Colour> find(Paint paint, Cursor at) {
        Optional<Colour> colour = ColourNames.find(paint.text());
        if (colour.isEmpty()) {
            at.complain("expected a colour as \"#RRGGBB\" or by name, such as amber or 'dark teal', not '"
                    + paint.text() + "'" + Nearest.hint(paint.text(), ColourNames.all()));
        }
        return colour;
    }

    public static List<Colour> all(List<Paint> paints, Cursor at) {
        List<Colour> colours = new ArrayList<>();
        for (int i = 0; i < paints.size(); i++) {
            find(paints.get(i), at.item(i)).ifPresent(colours::add);
        }
        return colours;
    }
}
