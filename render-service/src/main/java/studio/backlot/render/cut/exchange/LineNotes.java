package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.Reel;

/** What becomes of lines when a film is cut: a line is heard from its beginning to its end, or not at all. */
final class LineNotes {
    private LineNotes() {}

    /** A sentence for each line that is not heard, or goes on when its clip has ended. */
    static List<String> of(Reel reel) {
        Cut cut = reel.cut();
        Set<LineId> heard = cut.clips().stream()
                .flatMap(clip -> clip.dialogue().stream())
                .map(PlacedLine::line)
                .collect(Collectors.toSet());
        List<String> notes = new ArrayList<>();
        reel.inOrder().stream()
                .flatMap(rendered -> rendered.dialogue().stream())
                .filter(line -> !heard.contains(line.line()))
                .map(line -> "Line %s, '%s', is not heard: its beginning is not in the film."
                        .formatted(line.line(), line.text()))
                .forEach(notes::add);
        for (int at = 0; at < cut.clips().size(); at++) {
            CutClip clip = cut.clips().get(at);
            boolean last = at + 1 == cut.clips().size();
            for (PlacedLine line : clip.dialogue()) {
                RationalTime over = line.range().end().minus(clip.range().duration());
                if (over.value() > 0) {
                    notes.add("Line %s goes on for %.2f s when its clip has ended, %s."
                            .formatted(line.line(), over.seconds(), last ? "and is cut off" : "over the next one"));
                }
            }
        }
        return notes;
    }
}
