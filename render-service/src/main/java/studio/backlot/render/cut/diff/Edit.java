package studio.backlot.render.cut.diff;

import studio.backlot.contracts.id.ShotId;

/**
 * A take in a cut.
 *
 * @param slate of the take
 * @param available frames that the take has
 * @param sourceIn frame of the take that it begins with
 * @param recordIn frame of the film that it begins with
 * @param frames in the film
 * @param speed 1 as it was shot
 */
public record Edit(
        ShotId shot,
        String slate,
        long available,
        long sourceIn,
        long recordIn,
        long frames,
        Opening opening,
        double speed) {

    public long recordOut() {
        return recordIn + frames;
    }

    /** Frame of the take behind the last one that is shown, at its speed. */
    public long sourceOut() {
        return sourceIn + Math.round(frames * Math.abs(speed));
    }

    /** Whether the take has all the frames that are shown. */
    public boolean covered() {
        return speed < 0 ? sourceIn < available : sourceIn >= 0 && sourceOut() <= Math.max(available, sourceIn + 1);
    }

    /** How many frames of the take both show. */
    long shared(Edit other) {
        return Math.min(sourceOut(), other.sourceOut()) - Math.max(sourceIn, other.sourceIn);
    }
}
