package studio.backlot.render.engine.work;

import java.util.Optional;
import studio.backlot.render.engine.Half;

/**
 * The part of a picture that an order's jobs make.
 *
 * @param key that they have in the ledger
 * @param half the whole picture when empty
 */
record Part(String key, Optional<Half> half) {
    static Part whole(String key) {
        return new Part(key, Optional.empty());
    }

    static Part of(Half half, String key) {
        return new Part(key, Optional.of(half));
    }

    /** Whether other orders may have asked for the same, and paid for it. */
    boolean shared() {
        return half.isPresent();
    }

    /** "it" or "its plate", for people. */
    String it() {
        return half.map(part -> "its " + part.words()).orElse("it");
    }

    /** Nothing, or " for its plate". */
    String forIt() {
        return half.map(part -> " for its " + part.words()).orElse("");
    }
}
