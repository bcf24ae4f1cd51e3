package studio.backlot.render.take;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.StyleTemplate;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.shot.ScriptedShot;

class TakeKeyTest {
    private static final TakeKey.Engine ENGINE = new TakeKey.Engine("1", "encoder");
    private static final SampleShots SHOT = SampleShots.of("keys").saying("Hello.");

    @Test
    void the_same_request_has_the_same_key() {
        assertThat(key(SHOT)).isEqualTo(key(SHOT)).matches("[0-9a-f]{64}");
    }

    @Test
    void another_revision_or_number_or_place_in_the_film_keeps_the_take() {
        assertThat(key(SHOT.revision(9))).isEqualTo(key(SHOT));
        assertThat(key(SHOT.shot("7C", 41).saying("Hello."))).isEqualTo(key(SHOT));
    }

    @Test
    void people_who_are_elsewhere_and_voices_keep_the_take() {
        assertThat(key(SHOT.with(SampleShots.emma(), SampleShots.person("hugo", "Hugo", "fr"))))
                .isEqualTo(key(SHOT));
        assertThat(key(SHOT.with(SampleShots.person("emma", "Emma", "de")))).isEqualTo(key(SHOT));
    }

    @Test
    void the_words_that_models_are_asked_with_keep_a_take_that_is_drawn() {
        ShotRequested asked = SHOT.requested();
        ShotWorld world = asked.world();
        ShotRequested explaining = new ShotRequested(
                asked.production(),
                asked.scene(),
                asked.shot(),
                asked.follows(),
                new ShotWorld(world.set(), world.style().with(StyleTemplate.EXPLAINER), world.cast()),
                asked.format(),
                asked.seed());
        assertThat(key(scripted(explaining, recordings(SHOT, 0.4)), ENGINE)).isEqualTo(key(SHOT));
    }

    @Test
    void what_the_picture_shows_makes_another_take() {
        assertThat(key(SHOT.doing("Emma runs."))).isNotEqualTo(key(SHOT));
        assertThat(key(SHOT.lasting(new RationalTime(96, 24)))).isNotEqualTo(key(SHOT));
        assertThat(key(SHOT.with(SampleShots.emma(), SampleShots.person("hugo", "Hugo", "fr"))
                        .doing("Hugo enters.")))
                .isNotEqualTo(key(SHOT));
    }

    @Test
    void another_recording_makes_another_take() {
        assertThat(key(SHOT, 0.4, ENGINE)).isNotEqualTo(key(SHOT, 0.41, ENGINE));
    }

    @Test
    void another_engine_or_another_picture_before_makes_another_take() {
        assertThat(key(SHOT, 0.4, new TakeKey.Engine("2", "encoder"))).isNotEqualTo(key(SHOT));
        assertThat(TakeKey.of(scripted(SHOT, 0.4).script(), Optional.of("a"), ENGINE))
                .isNotEqualTo(TakeKey.of(scripted(SHOT, 0.4).script(), Optional.of("b"), ENGINE));
    }

    private static String key(SampleShots shot) {
        return key(shot, 0.4, ENGINE);
    }

    private static String key(SampleShots shot, double seconds, TakeKey.Engine engine) {
        return key(scripted(shot, seconds), engine);
    }

    private static String key(ScriptedShot scripted, TakeKey.Engine engine) {
        return TakeKey.of(scripted.script(), Optional.empty(), engine);
    }

    private static ScriptedShot scripted(SampleShots shot, double seconds) {
        return scripted(shot.requested(), recordings(shot, seconds));
    }

    private static ScriptedShot scripted(ShotRequested request, Map<LineId, Recording> recordings) {
        return ScriptedShot.of(request, SceneState.opening(request.shot(), request.world()), recordings);
    }

    private static Map<LineId, Recording> recordings(SampleShots shot, double seconds) {
        Map<LineId, Recording> recordings = new HashMap<>();
        shot.lines().forEach(line -> {
            Recording named = SampleShots.recording(new LineId("any"), seconds);
            recordings.put(
                    line.id(),
                    new Recording(line.id(), named.sound(), named.duration(), named.mouths(), named.loudness()));
        });
        return recordings;
    }
}
