package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Vector;

/** What people change in a film between two makings of it. */
final class SampleEdits {
    private SampleEdits() {}

    /** Somebody in a garment of another colour. */
    static CastMember dyed(CastMember member, String colour) {
        Dna dna = member.dna();
        List<Outfit> wardrobe = new ArrayList<>(dna.wardrobe());
        Outfit first = wardrobe.getFirst();
        List<Garment> garments = new ArrayList<>(first.garments());
        garments.set(
                0, new Garment(garments.getFirst().kind(), new Colour(colour), Optional.empty(), Optional.empty()));
        wardrobe.set(0, new Outfit(first.name(), garments));
        return new CastMember(
                member.id(),
                member.name(),
                2,
                new Dna(dna.identity(), wardrobe, dna.voice(), dna.manner(), dna.genetics()));
    }

    /** A set with one piece elsewhere. */
    static SetDesign moved(SetDesign set, String piece, Vector to) {
        return with(
                set,
                set.pieces().stream()
                        .map(one -> one.name().equals(piece)
                                ? new SetPiece(
                                        one.name(),
                                        one.kind(),
                                        to,
                                        one.size(),
                                        one.turn(),
                                        one.colour(),
                                        one.material())
                                : one)
                        .toList(),
                set.lights());
    }

    /** A set whose first light has a night beside it, of such a colour of the air. */
    static SetDesign withNight(SetDesign set, String ambient) {
        LightState day = set.lights().getFirst();
        LightState night = new LightState(
                "night", day.timeOfDay(), day.weather(), new Colour(ambient), day.sources(), day.pulse());
        return with(set, set.pieces(), List.of(day, night));
    }

    /** A set with other pieces and lights. */
    static SetDesign with(SetDesign set, List<SetPiece> pieces, List<LightState> lights) {
        return new SetDesign(set.id(), set.name(), set.size(), set.surfaces(), pieces, lights, set.physics());
    }
}
