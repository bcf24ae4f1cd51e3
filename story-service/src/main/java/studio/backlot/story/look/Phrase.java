package studio.backlot.story.look;

/** What a phrase means, or the words in it that mean nothing to us. */
public sealed interface Phrase<T> {

    /** Understood. */
    record Meaning<T>(T value) implements Phrase<T> {}

    /** Not understood; the sentence says what was expected. */
    record Unclear<T>(String objection) implements Phrase<T> {}
}
