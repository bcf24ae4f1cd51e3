package studio.backlot.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.take.TakeKey;

class RetakeTest {

    private static final TakeKey.Engine ENGINE = new TakeKey.Engine("1", "openh264");
    private static final ShotRequested REQUEST = SampleShots.of("again").requested();

    @Test
    void a_retake_has_its_notes_and_a_seed_of_its_own() {
        ShotRequested noted = new Retake(1, List.of("slower")).of(REQUEST);
        assertThat(noted.shot().brief().notes()).containsExactly("slower");
        assertThat(noted.seed()).isNotEqualTo(REQUEST.seed()).isBetween(0L, (1L << 53) - 1);
        assertThat(noted.shot().brief().action())
                .isEqualTo(REQUEST.shot().brief().action());
        assertThat(noted.world()).isEqualTo(REQUEST.world());
    }

    @Test
    void every_retake_is_another_take_and_the_same_one_every_time() {
        assertThat(List.of(
                        key(REQUEST),
                        key(new Retake(1, List.of()).of(REQUEST)),
                        key(new Retake(2, List.of()).of(REQUEST)),
                        key(new Retake(2, List.of("slower")).of(REQUEST))))
                .doesNotHaveDuplicates();
        assertThat(key(new Retake(1, List.of("slower")).of(REQUEST)))
                .isEqualTo(key(new Retake(1, List.of("slower")).of(REQUEST)));
    }

    @Test
    void a_retake_goes_from_the_same_state_to_the_same_state() {
        ScriptedShot first = scripted(REQUEST);
        ScriptedShot again = scripted(new Retake(1, List.of("slower")).of(REQUEST));
        assertThat(again.before()).isEqualTo(first.before());
        assertThat(again.after()).isEqualTo(first.after());
        assertThat(again.timing()).isEqualTo(first.timing());
    }

    private static String key(ShotRequested request) {
        return TakeKey.of(scripted(request).script(), Optional.empty(), ENGINE);
    }

    private static ScriptedShot scripted(ShotRequested request) {
        return ScriptedShot.of(request, SceneState.opening(request.shot(), request.world()), Map.of());
    }
}
