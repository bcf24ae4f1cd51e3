package studio.backlot.render.measure.expected;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Outfit;

/** The same character with one part in another colour. */
public final class Recolour {

    private Recolour() {}

    /** One part recoloured; the whole of somebody has no one colour and is refused. */
    public static CastMember of(CastMember member, Region.Key part, UnaryOperator<Colour> how) {
        Identity look = member.dna().identity();
        return switch (part.kind()) {
            case HAIR ->
                with(member, new Hair(look.hair().style(), how.apply(look.hair().colour())));
            case EYES ->
                with(
                        member,
                        identity(
                                look,
                                look.skin(),
                                new Eyes(how.apply(look.eyes().colour())),
                                look.hair()));
            case SKIN -> with(member, identity(look, how.apply(look.skin()), look.eyes(), look.hair()));
            case GARMENT -> dressed(member, part.number(), how);
            case WHOLE -> throw new IllegalArgumentException("part: expected one with a colour, not all of " + part);
        };
    }

    private static CastMember with(CastMember member, Hair hair) {
        Identity look = member.dna().identity();
        return with(member, identity(look, look.skin(), look.eyes(), hair));
    }

    private static Identity identity(Identity look, Colour skin, Eyes eyes, Hair hair) {
        return new Identity(look.form(), look.body(), look.face(), skin, eyes, hair);
    }

    private static CastMember with(CastMember member, Identity identity) {
        Dna dna = member.dna();
        return with(member, new Dna(identity, dna.wardrobe(), dna.voice(), dna.manner(), dna.genetics()));
    }

    private static CastMember with(CastMember member, Dna dna) {
        return new CastMember(member.id(), member.name(), member.version(), dna);
    }

    private static CastMember dressed(CastMember member, int number, UnaryOperator<Colour> how) {
        List<Outfit> wardrobe = new ArrayList<>();
        for (Outfit outfit : member.dna().wardrobe()) {
            List<Garment> garments = new ArrayList<>(outfit.garments());
            if (number < garments.size()) {
                Garment worn = garments.get(number);
                garments.set(
                        number,
                        new Garment(
                                worn.kind(),
                                how.apply(worn.colour()),
                                worn.accent().map(how),
                                worn.pattern()));
            }
            wardrobe.add(new Outfit(outfit.name(), garments));
        }
        Dna dna = member.dna();
        return with(member, new Dna(dna.identity(), wardrobe, dna.voice(), dna.manner(), dna.genetics()));
    }
}
