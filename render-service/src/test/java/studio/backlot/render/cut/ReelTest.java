package studio.backlot.render.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.SampleShots;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;
import studio.backlot.render.cut.exchange.LockedCut;

class ReelTest {
    private static final SampleShots FIRST = SampleShots.of("reel");
    private static final ProductionGreenlit GREENLIT = FIRST.greenlitWith(FIRST.shot("1B", 1));
    private static final ShotId A = new ShotId("1A");
    private static final ShotId B = new ShotId("1B");

    @Test
    void an_editor_moves_trims_and_divides_and_the_lines_go_with_what_they_begin_in() {
        Cut cut = reel(100)
                .as(sheet(
                        edit(B, 20, 0, 30, Opening.CUT),
                        edit(A, 5, 30, 40, new Opening("dissolve", 0, 12)),
                        edit(B, 50, 70, 50, new Opening("fade", 6, 8))))
                .cut();

        assertThat(cut.clips()).extracting(CutClip::shot).containsExactly(B, A, B);
        assertThat(cut.clips()).extracting(CutClip::range).containsExactly(range(0, 30), range(30, 40), range(70, 50));
        assertThat(cut.clips())
                .extracting(CutClip::sourceIn)
                .containsExactly(Optional.of(time(20)), Optional.of(time(5)), Optional.of(time(50)));
        assertThat(cut.clips().get(1).overlap()).contains(time(12));
        assertThat(cut.edges().get(1)).isEqualTo(new Edges(Transition.DISSOLVE, 12, Optional.of(Transition.FADE), 6));
        assertThat(cut.clips())
                .extracting(clip -> clip.dialogue().stream()
                        .map(line -> line.range().start())
                        .toList())
                .containsExactly(List.of(), List.of(time(7)), List.of());
    }

    @Test
    void the_cut_that_was_locked_is_the_one_that_was_given() {
        CutSheet sheet = sheet(edit(B, 20, 0, 30, Opening.CUT), edit(A, 5, 30, 40, new Opening("dissolve", 0, 12)));
        assertThat(new LockedCut(reel(100).as(sheet)).sheet()).isEqualTo(sheet);
    }

    @Test
    void another_take_of_a_shot_is_shown_in_its_place_as_far_as_it_goes() {
        Cut cut = reel(45).as(sheet(edit(B, 20, 0, 30, Opening.CUT), edit(A, 0, 30, 60, Opening.CUT)))
                .cut();

        assertThat(cut.clips()).extracting(CutClip::range).containsExactly(range(0, 30), range(30, 45));
        assertThat(cut.clips().getFirst().sourceIn()).contains(time(15));
    }

    @Test
    void a_reel_that_was_edited_is_another_and_without_the_edit_the_same() {
        Reel plain = reel(100);
        Reel edited = plain.as(sheet(edit(B, 20, 0, 30, Opening.CUT)));
        assertThat(edited.digest()).isNotEqualTo(plain.digest());
        assertThat(edited.unedited().digest()).isEqualTo(plain.digest());
    }

    @Test
    void what_a_model_filmed_or_a_camera_saw_is_not_drawn_again() {
        assertThat(reel(100).given()).isEmpty();
        assertThat(new Reel(GREENLIT, takes(100, facts(Optional.of("foot-1"), Optional.empty())), Optional.empty())
                        .given())
                .containsExactlyInAnyOrder(A, B);
        assertThat(new Reel(GREENLIT, takes(100, facts(Optional.empty(), Optional.of("veo-3.1"))), Optional.empty())
                        .given())
                .containsExactlyInAnyOrder(A, B);
    }

    private static Reel reel(long frames) {
        return new Reel(GREENLIT, takes(frames, facts(Optional.empty(), Optional.empty())), Optional.empty());
    }

    private static RenderFacts facts(Optional<String> footage, Optional<String> model) {
        return new RenderFacts(false, 7, 100, List.of(), footage, model, Optional.empty(), Optional.empty());
    }

    private static Map<ShotId, ShotRendered> takes(long frames, RenderFacts facts) {
        return SampleTakes.of(GREENLIT, shot -> frames, facts);
    }

    private static CutSheet sheet(Edit... edits) {
        return new CutSheet(24, List.of(edits), Opening.CUT, edits[edits.length - 1].recordOut());
    }

    private static Edit edit(ShotId shot, long in, long at, long frames, Opening opening) {
        return new Edit(shot, shot + "-1", 100, in, at, frames, opening, 1);
    }

    private static TimeRange range(long start, long frames) {
        return new TimeRange(time(start), time(frames));
    }

    private static RationalTime time(long frames) {
        return new RationalTime(frames, 24);
    }
}
