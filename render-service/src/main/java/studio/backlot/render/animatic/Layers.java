package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;

/**
 * One frame in parts. Laying the overlays one after another over the plate gives the drawing to the bit, channel by channel:
 * {@code colour + round(under × (255 − matte) / 255)}, at most 255.
 *
 * @param picture finished
 * @param drawing before bloom, grade and grain
 * @param plate the set without people, RGB
 * @param overlays in the order in which they are laid: shadows, characters from the farthest to the nearest, the air
 * @param hidden 8 bits of grey: what pieces that stand before people hide of them
 * @param depth 16 bits of grey: millimetres along the optical axis to what is seen, 65535 when it is farther than that
 * @param track what is where
 */
public record Layers(
        BufferedImage picture,
        BufferedImage drawing,
        BufferedImage plate,
        List<Overlay> overlays,
        BufferedImage hidden,
        BufferedImage depth,
        TrackFrame track) {

    public Layers {
        overlays = List.copyOf(overlays);
    }

    /** What an overlay is of. */
    public enum Kind {
        SHADOW,
        CHARACTER,
        AIR
    }

    /**
     * Something that is laid over what is behind it.
     *
     * @param who whose it is; nobody's is the air
     * @param colour RGB, as much of it as the matte lets through
     * @param matte 8 bits of grey: 0 is not there, 255 hides everything behind it; pieces that stand before it are taken away
     */
    public record Overlay(Kind kind, Optional<CharacterId> who, BufferedImage colour, BufferedImage matte) {}
}
