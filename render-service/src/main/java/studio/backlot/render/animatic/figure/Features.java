package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.direction.Traits;

/**
 * What a face is drawn from.
 *
 * @param soft fuller lashes and lips, a finer nose and jaw
 * @param covered whether hair hides the ears
 * @param age apparent years
 */
record Features(StylePreset style, int skin, boolean soft, boolean covered, int age, EyeLook eyes, Traits traits) {

    static Features of(Identity identity, Traits traits, StylePreset style, boolean skirted) {
        int skin = identity.skin().rgb();
        boolean soft = traits.beard() == Traits.Beard.NONE
                && (skirted || hangs(identity.hair().style()));
        int age = identity.body().age();
        EyeLook eyes = EyeLook.of(
                style, identity.eyes().colour().rgb(), identity.hair().colour().rgb(), skin, age, soft);
        return new Features(style, skin, soft, covers(identity.hair().style()), age, eyes, traits);
    }

    /** The same on a skin of another tone. */
    Features with(int otherSkin) {
        return new Features(style, otherSkin, soft, covered, age, eyes, traits);
    }

    private static boolean hangs(HairStyle style) {
        return switch (style) {
            case BOB, LONG, PONYTAIL, BUN, BRAIDS -> true;
            case BALD, SHORT, CURLY, SPIKY -> false;
        };
    }

    private static boolean covers(HairStyle style) {
        return style == HairStyle.BOB || style == HairStyle.LONG || style == HairStyle.CURLY;
    }

    boolean freckles() {
        return traits.skin().freckles();
    }

    boolean scar() {
        return traits.skin().scar();
    }
}
