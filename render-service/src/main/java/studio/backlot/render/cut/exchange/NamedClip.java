package studio.backlot.render.cut.exchange;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.time.RationalTime;

/**
 * A clip as another tool left it: called by names, in exact time.
 *
 * @param names what it and its media are called, the surest first
 * @param sha256 of its media, where we told it
 * @param sourceIn from the beginning of its media
 * @param recordIn from the beginning of the film
 * @param where line or pointer
 */
record NamedClip(
        List<String> names,
        Optional<String> sha256,
        RationalTime sourceIn,
        RationalTime recordIn,
        RationalTime recordOut,
        NamedOpening opening,
        double speed,
        Where where) {

    NamedClip {
        names = List.copyOf(names);
    }

    /**
     * How it begins.
     *
     * @param kind the film's own, or another tool's word
     * @param before how far it reaches into what was before
     * @param after how far it reaches into the clip
     */
    record NamedOpening(String kind, RationalTime before, RationalTime after) {
        static final NamedOpening CUT = new NamedOpening("cut", RationalTime.zero(1), RationalTime.zero(1));
    }
}
