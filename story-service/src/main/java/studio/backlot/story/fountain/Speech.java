package studio.backlot.story.fountain;

/** A part of a dialogue. */
public sealed interface Speech {

    int line();

    /** Spoken words; line breaks are the writer's. */
    record Spoken(int line, String text) implements Speech {}

    /** How it is said, without the parentheses. */
    record Parenthetical(int line, String text) implements Speech {}

    /** Sung words. */
    record Sung(int line, String text) implements Speech {}
}
