package studio.backlot.render.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.file.FileFault;
import studio.backlot.render.measure.file.TakeFile;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;

class ConformedTakeTest {

    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat ORDERED = new FilmFormat(320, 180, 24);

    @TempDir
    private Path folder;

    @Test
    void another_size_rate_and_length_are_conformed_to_the_frame() throws IOException {
        ConformedTake conformed = conformed(new FilmFormat(640, 360, 30), 40);
        assertThat(conformed.faults()).isEmpty();
        assertThat(conformed.says()).hasSize(3);
        FilmedTake take = conformed.take();
        assertThat(new TakeFile(TOOLS).faults(take.picture(), ORDERED, 24)).isEmpty();
        assertThat(take.frames()).isEqualTo(24);
        assertThat(take.keyFrame()).isNotEmptyFile();
        assertThat(take.lastFrame()).isNotEmptyFile();
    }

    @Test
    void what_is_as_ordered_stays_as_it_is() throws IOException {
        ConformedTake conformed = conformed(ORDERED, 24);
        assertThat(conformed.faults()).isEmpty();
        assertThat(conformed.says()).isEmpty();
        assertThat(conformed.take().picture()).hasFileName("picture-000.mp4");
    }

    @Test
    void what_is_too_short_or_of_another_shape_is_a_fault() throws IOException {
        assertThat(conformed(ORDERED, 20).faults()).containsExactly(new FileFault.WrongLength(20, 24));
        assertThat(conformed(new FilmFormat(240, 180, 24), 24).faults())
                .containsExactly(new FileFault.WrongSize(240, 180, ORDERED));
    }

    private ConformedTake conformed(FilmFormat format, long frames) throws IOException {
        Path room = Files.createTempDirectory(folder, "take");
        FilmedTake filmed = new AnimaticFilming(TOOLS).film(script(format, frames), room, done -> {});
        return ConformedTake.of(TOOLS, script(ORDERED, 24), filmed, room);
    }

    private static ShotScript script(FilmFormat format, long frames) {
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah()),
                Samples.brief(
                        "Sarah types.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.SARAH, 0),
                        Optional.of("night")),
                format,
                frames);
    }
}
