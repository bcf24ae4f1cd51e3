package studio.backlot.render.poster;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Mood;
import studio.backlot.render.prompt.words.KeyArtWords;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;

/** What is below the letters of a poster, as a model is asked for it. */
public final class KeyArt {
    private static final String ASPECT_RATIO = "2:3";
    private static final String SIZE = "1K";

    /**
     * Whom it shows, and what the model looks at for that.
     *
     * @param pictures the portraits of those who are seen, in their order, then a frame of the film; none for a model that looks at none
     */
    public record Shown(List<CastMember> seen, List<Picture> pictures) {
        public Shown {
            seen = List.copyOf(seen);
            pictures = List.copyOf(pictures);
        }
    }

    private KeyArt() {}

    /** One upright picture, about a thousand pixels. */
    public static ImageOrder order(ProductionGreenlit film, Mood mood, String model, Shown shown) {
        String words =
                KeyArtWords.of(film, mood, shown.seen(), !shown.pictures().isEmpty());
        return new ImageOrder(model, words, ASPECT_RATIO, SIZE, Optional.empty(), shown.pictures());
    }
}
