package studio.backlot.render.drift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.TrackFrame;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/** One drawn frame in parts that can be laid again in other ways. */
record Still(Picture plate, List<Laid> overlays, Picture drawing, TrackFrame track) {

    Still {
        overlays = List.copyOf(overlays);
    }

    record Laid(Layers.Kind kind, Optional<CharacterId> who, Picture colour, Mask matte) {}

    static Still of(Layers layers) {
        List<Laid> overlays = layers.overlays().stream()
                .map(overlay ->
                        new Laid(overlay.kind(), overlay.who(), Picture.of(overlay.colour()), Mask.of(overlay.matte())))
                .toList();
        return new Still(Picture.of(layers.plate()), overlays, Picture.of(layers.drawing()), layers.track());
    }

    Map<CharacterId, Mask> mattes() {
        Map<CharacterId, Mask> mattes = new HashMap<>();
        for (Laid overlay : overlays) {
            if (overlay.kind() == Layers.Kind.CHARACTER) {
                overlay.who().ifPresent(who -> mattes.put(who, overlay.matte()));
            }
        }
        return mattes;
    }

    /** Without one character and their shadow. */
    Picture without(CharacterId who) {
        Picture picture = plate;
        for (Laid overlay : overlays) {
            if (!overlay.who().equals(Optional.of(who))) {
                picture = laid(picture, overlay, 0, 0);
            }
        }
        return picture;
    }

    /** With one character a second time, moved by pixels. */
    Picture with(CharacterId who, int right, int down) {
        return moved(who, right, down, true);
    }

    /** With one character somewhere else. */
    Picture moved(CharacterId who, int right, int down) {
        return moved(who, right, down, false);
    }

    private Picture moved(CharacterId who, int right, int down, boolean twice) {
        Picture picture = plate;
        for (Laid overlay : overlays) {
            boolean theirs =
                    overlay.kind() == Layers.Kind.CHARACTER && overlay.who().equals(Optional.of(who));
            if (theirs) {
                picture = laid(picture, overlay, right, down);
            }
            if (!theirs || twice) {
                picture = laid(picture, overlay, 0, 0);
            }
        }
        return picture;
    }

    /** The formula of {@link Layers}. */
    private static Picture laid(Picture under, Laid overlay, int right, int down) {
        int width = under.width();
        int[] pixels = under.pixels();
        for (int at = 0; at < pixels.length; at++) {
            int x = at % width - right;
            int y = at / width - down;
            if (x >= 0
                    && x < width
                    && y >= 0
                    && y < under.height()
                    && (overlay.matte().at(x, y) > 0 || overlay.colour().at(x, y) != 0)) {
                pixels[at] = over(
                        pixels[at],
                        overlay.colour().at(x, y),
                        1 - overlay.matte().at(x, y));
            }
        }
        return new Picture(width, under.height(), pixels);
    }

    private static int over(int below, int colour, double open) {
        int pixel = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long kept = Math.round((below >> shift & 255) * open);
            pixel |= (int) Math.min(255, (colour >> shift & 255) + kept) << shift;
        }
        return pixel;
    }
}
