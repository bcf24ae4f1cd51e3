package studio.backlot.render.cut.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;

class LockableTest {
    private static final Set<String> CIRCLED = Set.of("1A-1", "1B-2", "2A-1");

    @Test
    void a_dissolve_around_a_joint_is_one_behind_an_earlier_joint() {
        CutSheet cut =
                cut(Opening.CUT, edit("1A-1", 0, 0, 60), edit("1B-2", 12, 60, 40, new Opening("dissolve", 10, 14)));

        CutSheet inside = Lockable.of(cut, CIRCLED);

        assertThat(inside.edits())
                .containsExactly(edit("1A-1", 0, 0, 50), edit("1B-2", 2, 50, 50, new Opening("dissolve", 0, 24)));
        assertThat(inside.frames()).isEqualTo(100);
    }

    @Test
    void fades_stay_on_both_sides_of_their_joint_and_a_dissolve_at_the_end_is_one() {
        CutSheet cut = cut(
                new Opening("dissolve", 20, 0),
                edit("1A-1", 0, 0, 60, new Opening("fade", 0, 12)),
                edit("1B-2", 0, 60, 40, new Opening("fade-white", 10, 14)));

        CutSheet inside = Lockable.of(cut, CIRCLED);

        assertThat(inside.edits()).isEqualTo(cut.edits());
        assertThat(inside.closing()).isEqualTo(new Opening("fade", 20, 0));
    }

    @Test
    void all_that_is_in_the_way_is_said_at_once() {
        CutSheet cut = new CutSheet(
                24,
                List.of(
                        edit("1A-1", 0, 6, 20, new Opening("wipe", 0, 6)),
                        edit("1B-1", 0, 26, 20),
                        new Edit(new ShotId("1B"), "1B-2", 100, 0, 46, 20, Opening.CUT, 0.5),
                        edit("2A-1", 90, 66, 20),
                        edit("2A-1", 0, 86, 20, new Opening("page-curl", 0, 6)),
                        edit("1A-1", 0, 106, 20, new Opening("fade", 0, 21)),
                        edit("1A-1", 4, 126, 20, new Opening("dissolve", 6, 0))),
                Opening.CUT,
                150);

        assertThat(violations(cut))
                .containsExactly(
                        "1A-1 at 00:00:00:06: before it the film is black from 00:00:00:00 on; close the gap",
                        "1A-1 at 00:00:00:06: begins by a wipe of 6 frames, and nothing is before it; let it fade in",
                        "1B-1 at 00:00:01:02: is not the circled take of 1B; circle it first",
                        "1B-2 at 00:00:01:22: is shown at 0.50 times its speed; takes are shown as they were shot",
                        "2A-1 at 00:00:02:18: shows frames 90 to 110, with its transition; the take has 100: trim it, or have it filmed longer",
                        "2A-1 at 00:00:03:14: begins by 'page-curl'; here are dissolve, wipe, fade and fade-white",
                        "1A-1 at 00:00:04:10: is shorter than its transitions",
                        "1A-1 at 00:00:05:00: shows frames -2 to 24, with its transition; the take has 100: trim it, or have it filmed longer",
                        "the film is black from 00:00:06:02 on; close the gap");
    }

    @Test
    void a_cut_of_nothing_is_no_film() {
        assertThat(violations(cut(Opening.CUT))).containsExactly("the cut has no clips");
    }

    private static List<String> violations(CutSheet cut) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Lockable.of(cut, CIRCLED));
        assertThat(refused.code()).isEqualTo(RenderError.CUT_NOT_LOCKABLE);
        return refused.violations().stream().map(Violation::detail).toList();
    }

    private static CutSheet cut(Opening closing, Edit... edits) {
        return new CutSheet(24, List.of(edits), closing, edits.length == 0 ? 0 : edits[edits.length - 1].recordOut());
    }

    private static Edit edit(String slate, long in, long at, long frames) {
        return edit(slate, in, at, frames, Opening.CUT);
    }

    private static Edit edit(String slate, long in, long at, long frames, Opening opening) {
        return new Edit(new ShotId(slate.substring(0, 2)), slate, 100, in, at, frames, opening, 1);
    }
}
