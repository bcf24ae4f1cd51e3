package studio.backlot.render.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
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
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;

/** Takes of an engine that has a picture of its own of what it is told in words. */
class OwnPictureTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat SMALL = new FilmFormat(320, 180, 24);
    private static final Filming BUILT_IN = new AnimaticFilming(TOOLS);

    /** The same people where they have never been. */
    private static final ShotScript MEADOW = script(SampleSets.outdoors(TimeOfDay.DAY, Weather.CLEAR));

    @TempDir
    private Path folder;

    @Test
    void is_shown_to_a_person_as_it_came_and_not_paid_for_again() throws IOException {
        ShotScript ordered = script(SampleSets.lab());
        JudgedTake judged = new TakeJudge(TOOLS).film(new Otherwise(_ -> MEADOW), ordered, folder, _ -> {});
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.extent()).isEqualTo(Continuity.Extent.ITSELF);
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(continuity.attempts()).isEqualTo(1);
        assertThat(continuity.corrections()).isEmpty();
        assertThat(continuity.worst()).isNotEmpty().noneMatch(Continuity.Measured::fault);
        assertThat(labels(judged)).containsExactlyInAnyOrder("file-faults", "cuts", "flicker", "jitter", "grade-drift");
        assertThat(judged.uncorrected()).isEmpty();
    }

    @Test
    void what_shows_what_was_drawn_is_held_against_it() throws IOException {
        ShotScript ordered = script(SampleSets.lab());
        JudgedTake judged = new TakeJudge(TOOLS).film(new Otherwise(script -> script), ordered, folder, _ -> {});
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.extent()).isEqualTo(Continuity.Extent.WHOLE);
        assertThat(labels(judged)).contains("background-similarity").doesNotContain("cuts", "grade-drift");
    }

    @Test
    void is_filmed_again_when_it_does_not_go_on_from_the_take_before() throws IOException {
        ShotScript ordered = script(SampleSets.lab());
        Path before = Files.createDirectory(folder.resolve("before"));
        Path other = BUILT_IN.film(MEADOW, before, _ -> {}).lastFrame();
        Path jumps = Files.createDirectory(folder.resolve("jumps"));
        JudgedTake gone = film(ordered, seam(ordered, other), Files.createDirectory(folder.resolve("goes-on")));
        JudgedTake jumped = film(ordered, seam(ordered, drawn(ordered).lastFrame()), jumps);
        assertThat(gone.attempts()).hasSize(1);
        assertThat(labels(gone)).contains("seam-similarity", "seam-colour", "seam-shift");
        assertThat(jumped.attempts()).hasSize(3);
        assertThat(jumped.best().faults())
                .extracting(fault -> fault.measure().label())
                .contains("seam-similarity");
    }

    @Test
    void is_held_against_the_still_that_it_was_to_begin_with() throws IOException {
        ShotScript ordered = script(SampleSets.lab());
        Path before = Files.createDirectory(folder.resolve("before"));
        Path approved = BUILT_IN.film(MEADOW, before, _ -> {}).keyFrame();
        JudgedTake begun = film(ordered, still(approved), Files.createDirectory(folder.resolve("begins")));
        JudgedTake other =
                film(ordered, still(drawn(ordered).keyFrame()), Files.createDirectory(folder.resolve("other")));
        assertThat(begun.best().faults()).isEmpty();
        assertThat(labels(begun)).contains("seam-similarity", "seam-colour", "seam-shift");
        assertThat(other.best().faults())
                .extracting(fault -> fault.measure().label())
                .contains("seam-similarity");
    }

    private FilmedTake drawn(ShotScript script) throws IOException {
        return BUILT_IN.film(script, Files.createDirectory(folder.resolve("drawn")), _ -> {});
    }

    private static Beginning seam(ShotScript before, Path lastFrame) {
        return Beginning.with(new Seam(before, lastFrame));
    }

    private static Beginning still(Path picture) {
        return new Beginning(Optional.empty(), Optional.of(picture));
    }

    private static JudgedTake film(ShotScript ordered, Beginning beginning, Path room) throws IOException {
        return new TakeJudge(TOOLS).film(new Otherwise(_ -> MEADOW), ordered, beginning, room, _ -> {});
    }

    private static List<String> labels(JudgedTake judged) {
        return judged.best().result().stream()
                .map(reading -> reading.measure().label())
                .toList();
    }

    private static ShotScript script(SetDesign set) {
        return Samples.opening(
                set,
                Samples.CINEMATIC,
                List.of(Samples.sarah()),
                Samples.brief(
                        "Sarah waits.",
                        Samples.camera(ShotSize.WS, MoveKind.STATIC, Samples.SARAH, 0),
                        Optional.empty()),
                SMALL,
                12);
    }

    private record Otherwise(UnaryOperator<ShotScript> seen) implements Filming {
        @Override
        public String engine() {
            return "otherwise";
        }

        @Override
        public FilmedTake film(ShotScript script, Path room, LongConsumer progress) throws IOException {
            return BUILT_IN.film(seen.apply(script), room, progress);
        }

        @Override
        public Trust trust() {
            return Trust.FOREIGN;
        }
    }
}
