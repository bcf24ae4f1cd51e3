package studio.backlot.render.animatic.direction;

import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Identity;

/** What stands higher than a body's measured height: hair, hats, ears, horns, antennae, the large heads of children. */
final class Crown {

    /** More would push faces out of close frames. */
    private static final double MOST = 0.06;

    private Crown() {}

    /** In parts of the height. */
    static double above(CastMember member, Traits traits) {
        Identity identity = member.dna().identity();
        double hair =
                switch (identity.hair().style()) {
                    case BALD, SHORT, PONYTAIL, BOB, LONG, BRAIDS -> 0.01;
                    case CURLY, BUN -> 0.03;
                    case SPIKY -> 0.045;
                };
        boolean hat = !member.dna().wardrobe().isEmpty()
                && member.dna().wardrobe().getFirst().garments().stream()
                        .anyMatch(garment -> garment.kind().isHeadwear());
        double worn = hat ? 0.045 : 0;
        int age = identity.body().age();
        double child = age < 6 ? 0.045 : age < 13 ? 0.025 : 0;
        return Math.min(MOST, Math.max(hair, worn) + child + grown(identity.form(), traits));
    }

    private static double grown(Form form, Traits traits) {
        double ears =
                switch (traits.ears()) {
                    case LONG -> 0.1;
                    case OWN, POINTED -> form == Form.CREATURE ? 0.05 : 0;
                    case ROUND, NONE -> 0;
                };
        double horns = traits.horns() == Traits.Horns.NONE ? 0 : 0.04;
        double antennae = traits.antennae() > 0 || form == Form.ROBOT ? 0.04 : 0;
        return Math.max(ears, Math.max(horns, antennae));
    }
}
