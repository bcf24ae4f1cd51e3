package studio.backlot.character.cast;

/** What locking a character came to. */
public sealed interface Lock {

    CharacterVersion version();

    /** The DNA was already locked. */
    record Known(CharacterVersion version) implements Lock {}

    /** The DNA is new. */
    record New(CharacterVersion version) implements Lock {}
}
