package studio.backlot.render.shot.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotStatus;

class ShotRowTest {
    private static final SampleShots FIRST = SampleShots.of("rows");

    private final ShotRow first = row(FIRST);
    private final ShotRow second = row(FIRST.shot("1B", 1).after("1A", Link.CONTINUES));
    private final ShotRow third = row(FIRST.shot("1C", 2).after("1A", Link.CUTS));

    @Test
    void a_shot_that_continues_is_outdated_by_another_last_frame_also_while_it_is_being_filmed() {
        takes(first, "one");
        begins(second);
        assertThat(second.isOutdatedBy(first)).isFalse();
        takes(first, "two");
        assertThat(second.status).isEqualTo(ShotStatus.FILMING);
        assertThat(second.isOutdatedBy(first)).isTrue();
        takes(first, "one");
        takes(second, "three");
        assertThat(second.isOutdatedBy(first)).isFalse();
    }

    @Test
    void a_shot_that_cuts_is_kept_as_long_as_the_state_before_it_is_the_same() {
        takes(first, "one");
        begins(third);
        takes(first, "two");
        assertThat(third.isOutdatedBy(first)).isFalse();
        first.scripted(ending(FIRST.with()));
        assertThat(third.isOutdatedBy(first)).isTrue();
    }

    @Test
    void a_shot_that_waits_or_follows_another_one_is_not_outdated() {
        takes(first, "one");
        assertThat(second.isOutdatedBy(first)).isFalse();
        takes(second, "two");
        assertThat(first.isOutdatedBy(second)).isFalse();
    }

    private void begins(ShotRow row) {
        row.filming(Optional.of(first), ending(FIRST));
    }

    private static void takes(ShotRow row, String frame) {
        row.scripted(ending(FIRST));
        AssetRef asset = SampleShots.asset(frame, "image/png");
        row.rendered(new ShotRendered(
                FIRST.production(),
                FIRST.shot().scene(),
                new ShotId(row.id.shot()),
                new Take(
                        row.id.shot() + "-1",
                        frame,
                        asset,
                        asset,
                        asset,
                        Optional.empty(),
                        new RationalTime(24, 24),
                        frame),
                List.of(),
                new RenderFacts(false, 1, 1, List.of())));
    }

    private static SceneState ending(SampleShots shot) {
        ShotRequested request = shot.requested();
        return ScriptedShot.of(request, SceneState.opening(request.shot(), request.world()), Map.of())
                .after();
    }

    private static ShotRow row(SampleShots shot) {
        ShotRequested request = shot.requested();
        ShotKey key = ShotKey.of(
                new OrgId("acme"),
                new ShotRef(request.production(), request.shot().id()));
        return new ShotRow(key, request, Instant.EPOCH);
    }
}
