package studio.backlot.audio.master;

/** The takes of a cut have more or fewer frames than its ranges. */
public final class CutMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutMismatch(long expected, long found) {
        super("The cut is %d frames long, its takes have %d: lock the picture again.".formatted(expected, found));
    }
}
