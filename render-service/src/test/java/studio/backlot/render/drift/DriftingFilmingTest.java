package studio.backlot.render.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Judged;
import studio.backlot.render.take.Trust;

/** Whole takes, encoded, through everything that is done with a take; what drifts in a picture, {@code DriftingEngineIT} has. */
class DriftingFilmingTest {

    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));

    @TempDir
    private Path folder;

    @Test
    void a_take_without_a_defect_is_accepted_with_every_frame_measured() throws IOException {
        Judged judged = judged("nothing");
        assertThat(judged.continuity().verdict())
                .as("%s", judged.measurements())
                .isEqualTo(Continuity.Verdict.ACCEPTED);
        assertThat(judged.continuity().extent()).isEqualTo(Continuity.Extent.WHOLE);
        assertThat(judged.continuity().worst()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"640, 360", "1280, 720"})
    void a_good_take_is_accepted_in_every_size(int width, int height) throws IOException {
        ShotScript scene = Scenes.shot(0).sized(new FilmFormat(width, height, 24));
        ShotScript script = new ShotScript(
                scene.before(),
                scene.after(),
                scene.shot(),
                scene.world(),
                scene.format(),
                8,
                scene.lines(),
                scene.seed());
        Judged judged = new TakeJudge(TOOLS)
                .film(new Late(0), script, folder, done -> {})
                .judged(Optional.empty());
        assertThat(judged.continuity().verdict())
                .as("%s", judged.measurements())
                .isEqualTo(Continuity.Verdict.ACCEPTED);
    }

    @Test
    void lines_that_are_heard_before_the_mouth_says_them_are_moved_to_it() throws IOException {
        ShotScript script = Scenes.spoken(0);
        Judged judged = new TakeJudge(TOOLS)
                .film(new Late(3), script, folder, done -> {})
                .judged(Optional.empty());
        assertThat(judged.continuity().verdict())
                .as("%s", judged.measurements())
                .isEqualTo(Continuity.Verdict.CORRECTED);
        assertThat(judged.later()).isEqualTo(3);
        assertThat(judged.continuity().corrections())
                .containsExactly("The lines were moved by 3 frames to the mouths.");
    }

    /** Draws what it is told, but whoever speaks does so late. */
    private record Late(int frames) implements Filming {
        @Override
        public String engine() {
            return "late";
        }

        @Override
        public Trust trust() {
            return Trust.FOREIGN;
        }

        @Override
        public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
            Animatic animatic = new Animatic();
            ShotScript late = Altered.late(script, frames);
            List<Picture> drawn = LongStream.range(0, script.frames())
                    .mapToObj(at -> Picture.of(animatic.layers(late, at).drawing()))
                    .toList();
            return FlawedEngine.written(TOOLS, script.format(), drawn, folder);
        }
    }

    private Judged judged(String note) throws IOException {
        ShotRequested asked = sized(SampleShots.of("drift").lasting(new RationalTime(24, 24)));
        ShotRequested noted = new Retake(1, List.of(note)).of(asked);
        ShotRequested request = seeded(noted, DriftingFilming.FIRST_SEED);
        ScriptedShot shot = ScriptedShot.of(request, SceneState.opening(request.shot(), request.world()), Map.of());
        JudgedTake take = new TakeJudge(TOOLS).film(new DriftingFilming(TOOLS), shot.script(), folder, done -> {});
        return take.judged(Optional.empty());
    }

    private static ShotRequested sized(SampleShots shot) {
        ShotRequested request = shot.requested();
        return new ShotRequested(
                request.production(),
                request.scene(),
                request.shot(),
                request.follows(),
                request.world(),
                new FilmFormat(320, 180, 24),
                request.seed());
    }

    private static ShotRequested seeded(ShotRequested request, long seed) {
        return new ShotRequested(
                request.production(),
                request.scene(),
                request.shot(),
                request.follows(),
                request.world(),
                request.format(),
                seed);
    }
}
