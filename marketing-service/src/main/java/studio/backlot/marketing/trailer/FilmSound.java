package studio.backlot.marketing.trailer;

import java.nio.file.Path;

/** The sound that a trailer is mixed from. */
public sealed interface FilmSound {

    /** The film itself: its sound is cut with the picture. */
    record Master(Path film) implements FilmSound {}

    /** Submixes: whole lines and effects are cut with the picture, music runs through. */
    record Stems(Path dialogue, Path music, Path effects) implements FilmSound {}
}
