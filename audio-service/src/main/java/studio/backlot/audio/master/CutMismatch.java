package studio.backlot.audio.master;

import java.util.List;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.time.RationalTime;

/** The takes of a cut do not fill its ranges one after the other. */
public final class CutMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CutMismatch(String what) {
        super(what + " Lock the picture again.");
    }

    /** Refuses a cut that is empty, has gaps or overlaps, or whose takes are longer or shorter than their ranges. */
    static void refuse(PictureLocked picture) {
        List<CutClip> cut = picture.cut();
        if (cut.isEmpty()) {
            throw new CutMismatch("The cut is empty.");
        }
        RationalTime end = RationalTime.zero(picture.format().frameRate());
        for (CutClip clip : cut) {
            if (clip.range().start().compareTo(end) != 0) {
                throw new CutMismatch("Shot %s begins at %s, the one before it ends at %s."
                        .formatted(clip.shot(), clip.range().start(), end));
            }
            if (clip.conformed().isEmpty() && !clip.whole()) {
                throw new CutMismatch("The take of shot %s is %s long, its range in the cut %s."
                        .formatted(
                                clip.shot(),
                                clip.take().duration(),
                                clip.range().duration()));
            }
            end = clip.range().end();
        }
    }

    /** Refuses takes whose files have another number of frames than they say. */
    static void refuse(long expected, long found) {
        if (found != expected) {
            throw new CutMismatch(
                    "The cut is %d frames long, the files of its takes have %d.".formatted(expected, found));
        }
    }
}
