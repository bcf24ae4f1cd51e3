package studio.backlot.render.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.Trust;

class TakeJudgeTest {

    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat SMALL = new FilmFormat(640, 360, 24);
    private static final Filming BUILT_IN = new AnimaticFilming(TOOLS);

    @TempDir
    private Path folder;

    private final List<Long> seeds = new ArrayList<>();

    @Test
    void a_take_of_an_engine_that_draws_what_it_is_told_is_accepted_after_a_look_at_its_file() throws IOException {
        JudgedTake judged = new TakeJudge(TOOLS).film(BUILT_IN, script("Sarah types."), folder, done -> {});
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ACCEPTED);
        assertThat(continuity.extent()).isEqualTo(Continuity.Extent.SAMPLED);
        assertThat(continuity.attempts()).isEqualTo(1);
        assertThat(continuity.worst())
                .extracting(Continuity.Measured::measure)
                .containsExactlyInAnyOrder("file-faults", "file-colour", "file-similarity");
        assertThat(continuity.worst()).noneMatch(Continuity.Measured::fault);
        assertThat(judged.judged(Optional.empty()).measurements())
                .containsKeys("verdict", "trust", "attempt", "readings")
                .doesNotContainKeys("otherAttempts", "beforeCorrection");
    }

    @Test
    void a_file_that_shows_something_else_is_filmed_again_and_then_shown_to_a_person() throws IOException {
        ShotScript script = script("Sarah types.");
        JudgedTake judged = new TakeJudge(TOOLS).film(drawing(this::mixedUp), script, folder, done -> {});
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(continuity.attempts()).isEqualTo(3);
        assertThat(continuity.worst().getFirst().fault()).isTrue();
        assertThat(judged.isUsable()).isTrue();
        assertThat(seeds).hasSize(3).containsOnly(script.seed());
        assertThat(judged.judged(Optional.empty()).measurements().get("otherAttempts"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void what_breaks_once_is_accepted_in_the_next_attempt() throws IOException {
        ShotScript script = script("Sarah types.");
        JudgedTake judged = new TakeJudge(TOOLS).film(drawing(this::tornAtFirst), script, folder, done -> {});
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ACCEPTED);
        assertThat(continuity.attempts()).isEqualTo(2);
        assertThat(judged.judged(Optional.empty()).seed()).isEqualTo(script.seed());
    }

    @Test
    void what_cannot_be_filmed_again_leaves_the_attempt_that_there_is() throws IOException {
        JudgedTake judged =
                new TakeJudge(TOOLS).film(drawing(this::mixedUpOnce), script("Sarah types."), folder, done -> {});
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(continuity.attempts()).isEqualTo(1);
        assertThat(judged.isUsable()).isTrue();
    }

    @Test
    void a_shot_of_which_no_file_is_whole_has_no_take() throws IOException {
        JudgedTake judged = new TakeJudge(TOOLS).film(drawing(this::torn), script("Sarah types."), folder, done -> {});
        assertThat(judged.isUsable()).isFalse();
        assertThat(judged.attempts()).hasSize(3);
    }

    /** The file of one shot with the drawn frames of another. */
    private FilmedTake mixedUp(ShotScript script, Path room, LongConsumer progress) throws IOException {
        seeds.add(script.seed());
        FilmedTake take = BUILT_IN.film(script, Files.createDirectory(room.resolve("one")), progress);
        ShotScript closer = new ShotScript(
                script.before(),
                script.after(),
                shot("Sarah types.", ShotSize.ECU).shot(),
                script.world(),
                script.format(),
                script.frames(),
                List.of(),
                script.seed());
        FilmedTake other = BUILT_IN.film(closer, Files.createDirectory(room.resolve("other")), progress);
        return drawn(take, other);
    }

    private FilmedTake mixedUpOnce(ShotScript script, Path room, LongConsumer progress) throws IOException {
        if (!seeds.isEmpty()) {
            throw new NotAgain("the money is spent");
        }
        return mixedUp(script, room, progress);
    }

    private FilmedTake tornAtFirst(ShotScript script, Path room, LongConsumer progress) throws IOException {
        return seeds.isEmpty() ? torn(script, room, progress) : whole(script, room, progress);
    }

    private FilmedTake whole(ShotScript script, Path room, LongConsumer progress) throws IOException {
        seeds.add(script.seed());
        return BUILT_IN.film(script, room, progress);
    }

    private FilmedTake torn(ShotScript script, Path room, LongConsumer progress) throws IOException {
        FilmedTake take = whole(script, room, progress);
        byte[] bytes = Files.readAllBytes(take.picture());
        Files.write(take.picture(), Arrays.copyOf(bytes, bytes.length / 50));
        return take;
    }

    private interface Shooting {
        FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException;
    }

    private static Filming drawing(Shooting shooting) {
        return new Filming() {
            @Override
            public String engine() {
                return "test";
            }

            @Override
            public Trust trust() {
                return Trust.DRAWN;
            }

            @Override
            public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
                return shooting.film(script, folder, progress);
            }
        };
    }

    private static ShotScript script(String action) {
        return shot(action, ShotSize.MS);
    }

    private static ShotScript shot(String action, ShotSize size) {
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah(), Samples.aria()),
                Samples.brief(action, Samples.camera(size, MoveKind.STATIC, Samples.SARAH, 0), Optional.of("night")),
                SMALL,
                24);
    }

    private static FilmedTake drawn(FilmedTake take, FilmedTake other) {
        return new FilmedTake(
                take.picture(),
                take.keyFrame(),
                take.lastFrame(),
                take.faces(),
                take.track(),
                take.frames(),
                take.frameHash(),
                other.drawn());
    }
}
