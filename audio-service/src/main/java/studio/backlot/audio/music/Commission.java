package studio.backlot.audio.music;

import studio.backlot.contracts.id.AssetRef;

/** How far a piece of music is. */
public sealed interface Commission {

    Piece piece();

    /** It waits for its turn or is being composed. */
    record Pending(Piece piece) implements Commission {}

    /** 48 kHz stereo 24-bit WAV. */
    record Composed(Piece piece, AssetRef sound) implements Commission {}

    /** It cannot be made, and why. */
    record Failed(Piece piece, String detail) implements Commission {}
}
