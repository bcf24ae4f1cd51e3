package studio.backlot.render.cut.exchange;

import java.util.List;
import studio.backlot.contracts.time.RationalTime;

/**
 * A cut as another tool left it.
 *
 * @param end of the film
 * @param notes sentences about what was left out
 */
record NamedCut(List<NamedClip> clips, NamedClip.NamedOpening closing, RationalTime end, List<String> notes) {

    NamedCut {
        clips = List.copyOf(clips);
        notes = List.copyOf(notes);
    }
}
