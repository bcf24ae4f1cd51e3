package studio.backlot.local;

/** Exit codes of the command. */
public enum Exit {
    /** Done. */
    DONE(0),
    /** The film could not be made, or something unexpected happened. */
    FAILED(1),
    /** The command line is not understood. */
    USAGE(2),
    /** The production's source has mistakes; each was printed with its file and line. */
    SOURCE(3),
    /** The studio could not be started or does not run. */
    STUDIO(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
