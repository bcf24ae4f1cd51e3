package studio.backlot.render.animatic;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;

/** Sets that differ from another in their pieces. */
public final class OtherSets {
    private OtherSets() {}

    public static SetDesign with(SetDesign set, SetPiece another) {
        return of(set, Stream.concat(set.pieces().stream(), Stream.of(another)).toList());
    }

    public static SetDesign bare(SetDesign set) {
        return of(set, List.of());
    }

    public static SetDesign of(SetDesign set, List<SetPiece> pieces) {
        return new SetDesign(set.id(), set.name(), set.size(), set.surfaces(), pieces, set.lights(), set.physics());
    }
}
