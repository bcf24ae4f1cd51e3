package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;
import studio.backlot.render.cut.timecode.Counting;

/** Cuts that a film can be made of: circled takes end to end, with the frames that they have and transitions that we know. */
public final class Lockable {
    private static final Set<String> KNOWN = Set.of("cut", "dissolve", "wipe", "fade", "fade-white");

    private final CutSheet cut;
    private final Set<String> circled;
    private final Counting counting;
    private final List<Violation> violations = new ArrayList<>();

    private Lockable(CutSheet cut, Set<String> circled) {
        this.cut = cut;
        this.circled = circled;
        this.counting = new Counting(FrameRate.of(cut.frameRate()), false);
    }

    /**
     * The same film, in which dissolves and wipes lie in the clip that comes in alone.
     *
     * @param circled slates of the takes that are circled
     * @throws ProblemException {@link RenderError#CUT_NOT_LOCKABLE} with all that is in the way
     */
    public static CutSheet of(CutSheet cut, Set<String> circled) {
        CutSheet inside = inside(cut);
        new Lockable(inside, circled).refuse();
        return inside;
    }

    /** A dissolve around a joint is one behind a joint that comes earlier; one at the end is a fade. */
    private static CutSheet inside(CutSheet cut) {
        Opening ending = cut.closing();
        Opening closing =
                ending.kind().equals("dissolve") ? Opening.of("fade", ending.before(), ending.after()) : ending;
        List<Edit> edits = new ArrayList<>();
        for (int at = 0; at < cut.edits().size(); at++) {
            Edit edit = cut.edits().get(at);
            long earlier = reach(edit.opening());
            long sooner = at + 1 == cut.edits().size() ? 0 : reach(cut.openingAfter(at));
            edits.add(new Edit(
                    edit.shot(),
                    edit.slate(),
                    edit.available(),
                    edit.sourceIn() - earlier,
                    edit.recordIn() - earlier,
                    edit.frames() + earlier - sooner,
                    new Opening(
                            edit.opening().kind(),
                            edit.opening().before() - earlier,
                            edit.opening().after() + earlier),
                    edit.speed()));
        }
        return new CutSheet(cut.frameRate(), edits, closing, cut.frames());
    }

    /** Frames of the clip before over which the next one is seen already. */
    private static long reach(Opening opening) {
        return opening.overlaps() ? opening.before() : 0;
    }

    private void refuse() {
        if (cut.edits().isEmpty()) {
            violations.add(Violation.at("", "the cut has no clips"));
        }
        long end = 0;
        for (int at = 0; at < cut.edits().size(); at++) {
            Edit edit = cut.edits().get(at);
            if (edit.recordIn() > end) {
                violate(edit, "before it the film is black from %s on; close the gap".formatted(timecode(end)));
            }
            if (edit.recordIn() < end) {
                violate(edit, "begins before the clip before it ends; dissolve, or trim one of them");
            }
            look(at, edit);
            end = edit.recordOut();
        }
        if (cut.frames() > end) {
            violations.add(Violation.at("", "the film is black from %s on; close the gap".formatted(timecode(end))));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    RenderError.CUT_NOT_LOCKABLE,
                    violations.size() == 1 ? "1 thing is in the way." : violations.size() + " things are in the way.",
                    violations);
        }
    }

    private void look(int at, Edit edit) {
        if (!circled.contains(edit.slate())) {
            violate(edit, "is not the circled take of %s; circle it first".formatted(edit.shot()));
        }
        if (edit.speed() != 1) {
            violate(
                    edit,
                    "is shown at %.2f times its speed; takes are shown as they were shot".formatted(edit.speed()));
        } else if (!edit.covered()) {
            violate(
                    edit,
                    "shows frames %d to %d, with its transition; the take has %d: trim it, or have it filmed longer"
                            .formatted(edit.sourceIn(), edit.sourceOut(), edit.available()));
        }
        known(edit.opening()).ifPresent(what -> violate(edit, "begins by " + what));
        if (at + 1 == cut.edits().size()) {
            known(cut.closing()).ifPresent(what -> violate(edit, "ends by " + what));
        }
        if (at == 0 && edit.opening().overlaps()) {
            violate(edit, "begins by %s, and nothing is before it; let it fade in".formatted(edit.opening()));
        }
        if (edit.frames() < 1 || edit.opening().after() + cut.openingAfter(at).before() > edit.frames()) {
            violate(edit, "is shorter than its transitions");
        }
    }

    private static Optional<String> known(Opening opening) {
        return KNOWN.contains(opening.kind())
                ? Optional.empty()
                : Optional.of("'%s'; here are dissolve, wipe, fade and fade-white".formatted(opening.kind()));
    }

    private void violate(Edit edit, String what) {
        violations.add(Violation.at("", "%s at %s: %s".formatted(edit.slate(), timecode(edit.recordIn()), what)));
    }

    private String timecode(long frame) {
        return counting.timecode(Math.max(0, frame)).toString();
    }
}
