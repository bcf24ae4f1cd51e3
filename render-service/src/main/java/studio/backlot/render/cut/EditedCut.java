package studio.backlot.render.cut;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;

/** The cut as an editor left it, of the takes that are circled now: another take of a shot is shown in the place of the one before. */
final class EditedCut {
    private EditedCut() {}

    /** A take that is shorter than the one that was edited ends, or begins, earlier. */
    static Cut of(ProductionGreenlit greenlit, Map<ShotId, ShotRendered> takes, CutSheet sheet) {
        int rate = greenlit.format().frameRate();
        Cut.Assembly assembly = new Cut.Assembly(greenlit);
        for (int at = 0; at < sheet.edits().size(); at++) {
            Edit edit = sheet.edits().get(at);
            ShotRendered rendered = Cut.taken(takes, edit.shot());
            long available = Cut.frames(rendered, rate);
            long frames = Math.min(edit.frames(), available);
            long in = Math.clamp(edit.sourceIn(), 0, available - frames);
            assembly.add(rendered, in, frames, edges(edit, sheet.openingAfter(at), frames));
        }
        return assembly.cut();
    }

    private static Edges edges(Edit edit, Opening next, long frames) {
        Optional<Transition> closing = next.before() > 0 ? Optional.of(transition(next)) : Optional.empty();
        long head = Math.min(edit.opening().after(), frames);
        return new Edges(transition(edit.opening()), head, closing, Math.min(next.before(), frames - head));
    }

    private static Transition transition(Opening opening) {
        return Transition.valueOf(opening.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
