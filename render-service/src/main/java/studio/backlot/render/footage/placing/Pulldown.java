package studio.backlot.render.footage.placing;

import studio.backlot.contracts.time.RationalTime;
import studio.backlot.media.FrameRate;

/**
 * Which frame of footage stands at which frame of a film. Rates that differ by a thousandth, as 23.976 and 24, are taken frame
 * for frame, 0.1 per cent faster or slower, as films are transferred; otherwise it is the frame nearest in time.
 *
 * @param film frames a second
 */
public record Pulldown(FrameRate footage, int film) {
    private static final double SAME = 0.0015;

    /** The frame of the footage for a frame of the film, both from 0. */
    public long frame(long at) {
        return isFrameForFrame() ? at : footage.frame(new RationalTime(at, film));
    }

    /** How many frames of the film so many frames of footage are. */
    public long length(long frames) {
        long length = Math.max(0, (long) (frames * film / footage.perSecond()) - 1);
        while (frame(length) < frames) {
            length++;
        }
        return length;
    }

    private boolean isFrameForFrame() {
        return Math.abs(footage.perSecond() / film - 1) < SAME;
    }
}
