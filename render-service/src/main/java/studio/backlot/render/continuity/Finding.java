package studio.backlot.render.continuity;

/**
 * One thing that a transition may not do.
 *
 * @param pointer JSON pointer into the ShotRequested to what is wrong
 * @param what what is wrong, naming who and what, one sentence
 * @param mend what to do about it, one sentence
 */
public record Finding(ContinuityRule rule, String pointer, String what, String mend) {

    static final String BRIEF = "/shot/brief";

    /** Of the change with this index in the brief. */
    static String change(int index, String field) {
        return BRIEF + "/changes/" + index + "/" + field;
    }

    @Override
    public String toString() {
        return "%s %s (rule %s, at %s)".formatted(what, mend, rule.slug(), pointer);
    }
}
