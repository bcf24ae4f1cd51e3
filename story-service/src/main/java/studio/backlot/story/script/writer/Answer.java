package studio.backlot.story.script.writer;

/**
 * What a model answered.
 *
 * @param text a JSON document when the ending is complete; its words when it refuses
 */
public record Answer(String text, Ending ending, Usage usage) {

    /** Why there is no more of it. */
    public enum Ending {
        COMPLETE,
        /** It has as many tokens as it may have. */
        CUT_OFF,
        /** The model, or a filter before or behind it, does not write this. */
        REFUSED
    }
}
