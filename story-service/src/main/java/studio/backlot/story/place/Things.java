package studio.backlot.story.place;

import java.util.Optional;
import studio.backlot.contracts.film.PieceKind;

/** Things by the words that writers use for them. */
public final class Things {

    private Things() {}

    /** The kind of piece that the last telling word of a text means. */
    public static Optional<PieceKind> named(String text) {
        return PieceShapes.kindIn(text);
    }
}
