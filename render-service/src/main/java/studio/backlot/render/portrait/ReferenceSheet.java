package studio.backlot.render.portrait;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.json.Json;
import studio.backlot.render.image.Fitting;
import studio.backlot.render.prompt.words.PortraitWords;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;

/** The model sheet of a character whose portrait is there, as a model is asked for it: one page, the same person from all sides. */
public final class ReferenceSheet {
    private static final String ASPECT_RATIO = "3:2";

    private ReferenceSheet() {}

    /** What a model is asked for. */
    public static ImageOrder order(CastMember character, String model, Picture portrait) {
        return order(character, model, List.of(portrait));
    }

    /** SHA-256 of everything that decides the sheet: the portrait is told by what it holds. */
    public static String key(CastMember character, String provider, String model, AssetRef portrait) {
        return Json.sha256(Json.canonical(new Commissioned(
                ReferencePortrait.key(character), provider, order(character, model, List.of()), portrait.sha256())));
    }

    /** A sheet as it came: nothing of it is cut off, and it is light grey where it is transparent. */
    public static BufferedImage whole(BufferedImage drawn) {
        return Fitting.fitted(drawn, drawn.getWidth(), drawn.getHeight());
    }

    private static ImageOrder order(CastMember character, String model, List<Picture> pictures) {
        return new ImageOrder(
                model,
                PortraitWords.sheet(character, ReferencePortrait.LOOK),
                ASPECT_RATIO,
                ReferencePortrait.SIZE,
                Optional.empty(),
                pictures);
    }

    private record Commissioned(String sitting, String provider, ImageOrder order, String portrait) {}
}
