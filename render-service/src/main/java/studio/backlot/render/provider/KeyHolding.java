package studio.backlot.render.provider;

import studio.backlot.wire.Keys;

/** What there is to open an account with. */
public sealed interface KeyHolding permits KeyHolding.Here, KeyHolding.None, KeysAway {

    record Here(Keys keys, KeyTerm term, KeyOwner owner) implements KeyHolding {}

    /** Nobody has entered any. */
    record None() implements KeyHolding {}
}
