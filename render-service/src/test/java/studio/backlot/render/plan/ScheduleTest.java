package studio.backlot.render.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;

class ScheduleTest {

    @Test
    void shots_that_cut_are_filmed_side_by_side() {
        Schedule schedule = Schedule.of(List.of(shot("1A", 3), shot("1B", 2), shot("1C", 1)), 2);

        assertThat(schedule.workSeconds()).isEqualTo(6);
        assertThat(schedule.makespanSeconds()).isEqualTo(3);
        assertThat(schedule.criticalPath()).containsExactly(new ShotId("1A"));
    }

    @Test
    void a_shot_that_continues_another_waits_for_it() {
        Schedule schedule =
                Schedule.of(List.of(shot("1A", 2), continuing("1B", "1A", 2), shot("1C", 1), shot("1D", 1)), 2);

        assertThat(schedule.criticalSeconds()).isEqualTo(4);
        assertThat(schedule.criticalPath()).containsExactly(new ShotId("1A"), new ShotId("1B"));
        assertThat(schedule.makespanSeconds()).isEqualTo(4);
    }

    @Test
    void nothing_waits_for_a_shot_that_is_kept() {
        PlannedShot kept = new PlannedShot(
                new ShotId("1A"),
                new SceneId("1"),
                Optional.empty(),
                Optional.of(new RationalTime(24, 24)),
                new Prospect.Kept("key", Optional.empty()),
                0);

        Schedule schedule = Schedule.of(List.of(kept, continuing("1B", "1A", 2)), 1);

        assertThat(schedule.makespanSeconds()).isEqualTo(2);
        assertThat(schedule.criticalPath()).containsExactly(new ShotId("1B"));
    }

    @Test
    void sixty_shots_end_with_the_critical_path_when_there_are_workers_enough() {
        List<PlannedShot> shots = new ArrayList<>();
        for (int scene = 1; scene <= 12; scene++) {
            shots.add(shot(scene + "A", 1));
            for (char letter = 'B'; letter <= 'E'; letter++) {
                shots.add(continuing(scene + "" + letter, scene + "" + (char) (letter - 1), 1));
            }
        }

        Schedule schedule = Schedule.of(shots, 12);

        assertThat(schedule.criticalSeconds()).isEqualTo(5);
        assertThat(schedule.makespanSeconds()).isEqualTo(5);
        assertThat(Schedule.of(shots, 1).makespanSeconds()).isEqualTo(60);
    }

    @Test
    void a_plan_that_films_nothing_takes_no_time() {
        assertThat(Schedule.of(List.of(), 2)).isEqualTo(new Schedule(2, 0, 0, List.of(), 0));
    }

    private static PlannedShot shot(String id, double seconds) {
        return filmed(id, Optional.empty(), seconds);
    }

    private static PlannedShot continuing(String id, String before, double seconds) {
        return filmed(id, Optional.of(new ShotId(before)), seconds);
    }

    private static PlannedShot filmed(String id, Optional<ShotId> before, double seconds) {
        return new PlannedShot(
                new ShotId(id),
                new SceneId("1"),
                before,
                Optional.of(new RationalTime(24, 24)),
                new Prospect.New(Optional.empty()),
                seconds);
    }
}
