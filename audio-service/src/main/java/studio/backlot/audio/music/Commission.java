package studio.backlot.audio.music;

import java.util.Optional;
import studio.backlot.contracts.id.AssetRef;

/** How far a piece of music is. */
public sealed interface Commission {

    Piece piece();

    /** It waits for its turn or is being composed. */
    record Pending(Piece piece) implements Commission {}

    /** 48 kHz stereo 24-bit WAV. */
    record Composed(Piece piece, AssetRef sound) implements Commission {}

    /** It cannot be made, and why: the slug of an error code, unless it failed before there were any, and a sentence. */
    record Failed(Piece piece, Optional<String> code, String detail) implements Commission {}
}
