package studio.backlot.story.script.writer;

import studio.backlot.story.script.Draft;

/** What is made of an answer. */
public sealed interface Reading {

    record Fits(Draft draft) implements Reading {}

    /** It cannot be used, and why, in words that the model may be told. */
    record Unfit(String objection) implements Reading {}
}
