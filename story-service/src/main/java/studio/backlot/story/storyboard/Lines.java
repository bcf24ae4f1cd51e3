package studio.backlot.story.storyboard;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.id.ShotId;

/** Spoken passages as the numbered lines of a shot. */
final class Lines {

    private Lines() {}

    static List<DialogueLine> of(ShotId shot, List<DialogueSheet.Passage> passages) {
        List<DialogueLine> lines = new ArrayList<>();
        for (DialogueSheet.Passage passage : passages) {
            lines.add(new DialogueLine(
                    ShotIds.line(shot, lines.size()),
                    passage.line().speaker().id(),
                    passage.text(),
                    passage.line().said().manner(),
                    passage.line().offScreen()));
        }
        return lines;
    }
}
