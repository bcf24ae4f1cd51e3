package studio.backlot.render.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.Shot;
import studio.backlot.render.animatic.title.Caption;
import studio.backlot.render.animatic.title.Credits;

/** The type that a shot's notes ask for: "main title" at its beginning, "end credits" at its end. */
public final class Captions {

    private Captions() {}

    /**
     * The type on a clip of the cut.
     *
     * @param first whether it is the first clip of its shot
     * @param last whether it is the last one
     */
    public static List<Caption> of(ProductionGreenlit greenlit, Shot shot, CutClip clip, boolean first, boolean last) {
        String told = told(shot);
        long frames = clip.range().duration().value();
        List<Caption> captions = new ArrayList<>();
        if (first && told.contains("main title")) {
            captions.add(Caption.title(greenlit.title(), greenlit.style(), greenlit.format(), frames));
        }
        if (last && told.contains("end credits")) {
            Credits credits = Credits.of(greenlit.title(), greenlit.cast(), greenlit.style());
            captions.add(Caption.credits(credits, greenlit.style(), greenlit.format(), quiet(clip), frames));
        }
        return captions;
    }

    private static long quiet(CutClip clip) {
        int rate = clip.range().duration().rate();
        return clip.dialogue().stream()
                .mapToLong(line -> line.range().end().at(rate).value())
                .max()
                .orElse(0);
    }

    private static String told(Shot shot) {
        return String.join("; ", shot.brief().notes()).toLowerCase(Locale.ROOT);
    }
}
