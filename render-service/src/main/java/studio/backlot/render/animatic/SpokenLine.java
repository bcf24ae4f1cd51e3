package studio.backlot.render.animatic;

import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/** A recorded line and where it sounds in the shot. */
public record SpokenLine(PlacedLine placed, Recording recording) {

    /** The same at another time; where it then sounds may be beyond the shot. */
    public SpokenLine later(RationalTime by) {
        TimeRange range = placed.range();
        TimeRange moved = new TimeRange(range.start().plus(by), range.duration());
        return new SpokenLine(
                new PlacedLine(placed.line(), placed.character(), placed.text(), moved, placed.sound()), recording);
    }
}
