package studio.backlot.fakes.speech;

/** What is wrong with the sound of an answer. */
public enum Sounding {
    GOOD,
    /** It has no sample at all. */
    EMPTY,
    SILENT,
    CLIPPED,
    /** Its second half is missing. */
    CUT_OFF,
    /** It ends in the middle of a sample. */
    HALF_A_SAMPLE
}
