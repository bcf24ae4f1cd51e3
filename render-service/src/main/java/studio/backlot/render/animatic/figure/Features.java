package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.direction.Traits;

/**
 * What a face is drawn from.
 *
 * @param soft fuller lashes and lips, a finer nose and jaw
 * @param age apparent years
 */
record Features(StylePreset style, int skin, boolean soft, int age, EyeLook eyes, Traits traits) {

    static Features of(Identity identity, Traits traits, StylePreset style, boolean skirted) {
        int skin = identity.skin().rgb();
        boolean soft = traits.beard() == Traits.Beard.NONE
                && (skirted || hangs(identity.hair().style()));
        int age = identity.body().age();
        EyeLook eyes = EyeLook.of(
                style, identity.eyes().colour().rgb(), identity.hair().colour().rgb(), skin, age, soft);
        return new Features(style, skin, soft, age, eyes, traits);
    }

    /** The same on a skin of another tone. */
    Features with(int otherSkin) {
        return new Features(style, otherSkin, soft, age, eyes, traits);
    }

    private static boolean hangs(HairStyle style) {
        return switch (style) {
            case BOB, LONG, PONYTAIL, BUN, BRAIDS -> true;
            case BALD, SHORT, CURLY, SPIKY -> false;
        };
    }

    boolean freckles() {
        return traits.skin().freckles();
    }

    boolean scar() {
        return traits.skin().scar();
    }
}
