package studio.backlot.fakes.veo;

/** What comes for a video that a call extends: no document says which. */
public enum Extension {
    /** The video and what was added, in one. */
    WHOLE,
    /** What was added. */
    ALONE,
    /** Three seconds of it, which is neither. */
    SHORT
}
