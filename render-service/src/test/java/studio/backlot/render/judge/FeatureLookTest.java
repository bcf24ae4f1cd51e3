package studio.backlot.render.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.feature.FeatureModel;
import studio.backlot.render.measure.feature.Normalisation;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;
import studio.backlot.render.verdict.LimitsFile;

/** What a model of pictures sees, among the other numbers of a take. */
class FeatureLookTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FeatureModel MODEL =
            FeatureModel.open(Path.of("src", "test", "resources", "features", "grid.onnx"), Normalisation.IMAGENET);
    private static final FeatureLook LOOK = new FeatureLook(Map.of(Measure.SUBJECT_CONSISTENCY, MODEL));

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void a_camera_that_turns_away_sees_less_of_the_same_than_one_that_stands() throws IOException {
        double still = consistency(script(SampleSets.lab(), MoveKind.STATIC), "still");
        double turning = consistency(script(SampleSets.lab(), MoveKind.PAN_LEFT), "turning");
        assertThat(still).isBetween(0.999, 1.0);
        assertThat(turning).isBetween(0.9, still - 0.004);
    }

    @Test
    void is_told_of_takes_of_what_was_drawn_and_of_pictures_of_their_own_but_not_of_stills() throws IOException {
        ShotScript lab = script(SampleSets.lab(), MoveKind.STATIC);
        ShotScript meadow = script(SampleSets.outdoors(TimeOfDay.DAY, Weather.CLEAR), MoveKind.STATIC);
        TakeJudge judge = new TakeJudge(TOOLS, LimitsFile.standard(), LOOK);
        assertThat(measures(judge, lab, new Given(lab, Trust.FOREIGN)))
                .contains(Measure.SUBJECT_CONSISTENCY, Measure.PRESENCE);
        assertThat(measures(judge, lab, new Given(meadow, Trust.FOREIGN)))
                .contains(Measure.SUBJECT_CONSISTENCY, Measure.CUTS);
        assertThat(measures(judge, lab, new Given(lab, Trust.DEPICTED))).doesNotContain(Measure.SUBJECT_CONSISTENCY);
    }

    @Test
    void a_take_beyond_the_limit_of_the_deployment_is_filmed_again() throws IOException {
        Path limits = Files.writeString(folder.resolve("limits.yaml"), "itself: {subject-consistency: 1.1}");
        TakeJudge strict = new TakeJudge(TOOLS, LimitsFile.standard().with(limits), LOOK);
        ShotScript lab = script(SampleSets.lab(), MoveKind.STATIC);
        ShotScript meadow = script(SampleSets.outdoors(TimeOfDay.DAY, Weather.CLEAR), MoveKind.STATIC);
        JudgedTake judged = film(strict, lab, new Given(meadow, Trust.FOREIGN));
        assertThat(judged.attempts()).hasSize(3);
        assertThat(judged.best().faults()).extracting(Reading::measure).containsExactly(Measure.SUBJECT_CONSISTENCY);
    }

    private double consistency(ShotScript script, String name) throws IOException {
        Path room = Files.createDirectory(folder.resolve(name));
        FilmedTake take = new AnimaticFilming(TOOLS).film(script, room, _ -> {});
        return LOOK.readings(TOOLS, take.picture(), script.format().frameRate())
                .getFirst()
                .value();
    }

    private List<Measure> measures(TakeJudge judge, ShotScript ordered, Filming engine) throws IOException {
        return film(judge, ordered, engine).best().result().stream()
                .map(Reading::measure)
                .toList();
    }

    private JudgedTake film(TakeJudge judge, ShotScript ordered, Filming engine) throws IOException {
        return judge.film(engine, ordered, Files.createTempDirectory(folder, "takes"), _ -> {});
    }

    private static ShotScript script(SetDesign set, MoveKind move) {
        return Samples.opening(
                set,
                Samples.CINEMATIC,
                List.of(Samples.sarah()),
                Samples.brief("Sarah waits.", Samples.camera(ShotSize.WS, move, Samples.SARAH, 0), Optional.empty()),
                new FilmFormat(320, 180, 24),
                24);
    }

    /** Films one thing, whatever it is asked for. */
    private record Given(ShotScript seen, Trust trust) implements Filming {
        @Override
        public String engine() {
            return "given";
        }

        @Override
        public FilmedTake film(ShotScript script, Path room, LongConsumer progress) throws IOException {
            return new AnimaticFilming(TOOLS).film(seen, room, progress);
        }
    }
}
