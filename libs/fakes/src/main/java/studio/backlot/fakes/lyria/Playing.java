package studio.backlot.fakes.lyria;

/** How a clip sounds, or what is there in its place. */
public enum Playing {
    GOOD,
    /** One channel at 44.1 kHz. */
    MONO_44100,
    SILENT,
    /** Two seconds of it. */
    SHORT,
    /** Its second half is missing. */
    CUT_OFF,
    /** It is no WAV file. */
    MP3,
    /** There is no prediction in the answer. */
    NOTHING,
    /** It was filtered, and the answer says so with a good status. */
    FILTERED,
    /** Larger than any clip, by many megabytes. */
    HUGE
}
