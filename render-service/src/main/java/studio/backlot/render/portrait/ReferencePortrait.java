package studio.backlot.render.portrait;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.Voice;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.image.Fitting;
import studio.backlot.render.prompt.words.PortraitWords;
import studio.backlot.render.provider.ImageOrder;

/**
 * Draws what says how a locked character looks. It is the same in every production, so it is drawn in a look of its own,
 * without grain, vignette or haze.
 */
public final class ReferencePortrait {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 800;
    private static final String ASPECT_RATIO = "4:5";
    static final String SIZE = "1K";
    static final Style LOOK = new Style(
            "Reference",
            StylePreset.CINEMATIC,
            List.of(),
            Map.of("grain", 0.0, "vignette", 0.0, "bloom", 0.0, "haze", 0.0));
    private static final Voice UNHEARD = new Voice("en", "neutral", 50, 160);

    private ReferencePortrait() {}

    /** SHA-256 of everything that the pictures are drawn from. */
    public static String key(CastMember character) {
        return Json.sha256(
                Json.canonical(new Sitting(unheard(character.dna()), LOOK, WIDTH, HEIGHT, Animatic.engineVersion())));
    }

    public static BufferedImage draw(CastMember character) {
        return new Animatic().portrait(character, LOOK, WIDTH, HEIGHT);
    }

    /** The whole body from all sides, the head with every expression, and the colours. */
    public static BufferedImage drawSheet(CastMember character) {
        return new Animatic().modelSheet(character, LOOK);
    }

    /** What a model is asked for when it draws the portrait. */
    public static ImageOrder order(CastMember character, String model) {
        return new ImageOrder(model, PortraitWords.of(character, LOOK), ASPECT_RATIO, SIZE);
    }

    /** The same as {@link #key(CastMember)} when a model draws the portrait. */
    public static String key(CastMember character, String provider, ImageOrder order) {
        return Json.sha256(Json.canonical(new Commissioned(key(character), provider, order)));
    }

    /** A portrait as it came, in the size of ours: all that has room of its middle, light grey where it is transparent. */
    public static BufferedImage fitted(BufferedImage drawn) {
        return Fitting.fitted(drawn, WIDTH, HEIGHT);
    }

    private static Dna unheard(Dna dna) {
        return new Dna(dna.identity(), dna.wardrobe(), UNHEARD, dna.manner(), dna.genetics());
    }

    private record Commissioned(String sitting, String provider, ImageOrder order) {}

    private record Sitting(Dna dna, Style style, int width, int height, String engine) {}
}
