package studio.backlot.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.shot.SceneJoin.Move;

class SceneJoinTest {
    private static final ShotId A = new ShotId("1A");
    private static final ShotId B = new ShotId("1B");
    private static final ShotId C = new ShotId("1C");
    private static final LineId LINE = new LineId("1A.1");

    @Test
    void a_shot_that_needs_nothing_is_scripted_and_filmed() {
        assertThat(moves(opens(A))).containsExactly(new Move.Script(A), new Move.Film(A));
    }

    @Test
    void a_shot_waits_for_its_lines() {
        AwaitedShot speaks = new AwaitedShot(A, Link.OPENS, Optional.empty(), List.of(LINE), ShotStatus.WAITING, false);

        assertThat(moves(speaks)).isEmpty();
        assertThat(new SceneJoin(List.of(speaks), Set.of()).missing(A)).containsExactly("the recording of line 1A.1");
        assertThat(new SceneJoin(List.of(speaks), Set.of(LINE)).moves())
                .containsExactly(new Move.Script(A), new Move.Film(A));
    }

    @Test
    void shots_that_cut_are_filmed_side_by_side() {
        assertThat(moves(opens(A), cuts(B, A), cuts(C, B)))
                .contains(new Move.Film(A), new Move.Film(B), new Move.Film(C));
    }

    @Test
    void a_shot_that_continues_waits_for_the_picture_before_it() {
        assertThat(moves(opens(A), continues(B, A)))
                .containsExactly(new Move.Script(A), new Move.Script(B), new Move.Film(A));
        assertThat(moves(rendered(opens(A)), continues(B, A))).containsExactly(new Move.Script(B), new Move.Film(B));
    }

    @Test
    void a_shot_waits_for_one_that_has_not_been_asked_for() {
        assertThat(moves(cuts(B, A))).isEmpty();
        assertThat(new SceneJoin(List.of(cuts(B, A)), Set.of()).missing(B)).containsExactly("shot 1A");
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        assertThat(moves(cuts(C, B), cuts(B, A), opens(A)))
                .contains(new Move.Film(A), new Move.Film(B), new Move.Film(C));
    }

    @Test
    void what_continues_a_failed_shot_fails_and_what_cuts_from_it_goes_on() {
        AwaitedShot failed = with(opens(A), ShotStatus.FAILED, true);

        assertThat(moves(failed, continues(B, A)))
                .containsExactly(new Move.Break(B, "Shot 1B follows shot 1A, which could not be made."));
        assertThat(moves(failed, cuts(C, A))).contains(new Move.Film(C));
    }

    @Test
    void nothing_follows_a_shot_whose_state_is_unknown() {
        AwaitedShot impossible = with(opens(A), ShotStatus.FAILED, false);

        assertThat(moves(impossible, cuts(B, A)))
                .containsExactly(new Move.Break(B, "Shot 1B follows shot 1A, which could not be made."));
    }

    @Test
    void a_circle_is_broken() {
        assertThat(moves(cuts(A, B), cuts(B, A))).hasSize(2).allMatch(Move.Break.class::isInstance);
        assertThat(moves(cuts(A, A))).containsExactly(new Move.Break(A, "Shot 1A follows itself by way of shot 1A."));
    }

    @Test
    void nothing_is_done_twice() {
        assertThat(moves(rendered(opens(A)), with(cuts(B, A), ShotStatus.FILMING, true)))
                .isEmpty();
    }

    private static List<Move> moves(AwaitedShot... shots) {
        return new SceneJoin(List.of(shots), Set.of()).moves();
    }

    private static AwaitedShot opens(ShotId id) {
        return new AwaitedShot(id, Link.OPENS, Optional.empty(), List.of(), ShotStatus.WAITING, false);
    }

    private static AwaitedShot cuts(ShotId id, ShotId from) {
        return new AwaitedShot(id, Link.CUTS, Optional.of(from), List.of(), ShotStatus.WAITING, false);
    }

    private static AwaitedShot continues(ShotId id, ShotId from) {
        return new AwaitedShot(id, Link.CONTINUES, Optional.of(from), List.of(), ShotStatus.WAITING, false);
    }

    private static AwaitedShot rendered(AwaitedShot shot) {
        return with(shot, ShotStatus.RENDERED, true);
    }

    private static AwaitedShot with(AwaitedShot shot, ShotStatus status, boolean scripted) {
        return new AwaitedShot(shot.id(), shot.link(), shot.follows(), shot.lines(), status, scripted);
    }
}
