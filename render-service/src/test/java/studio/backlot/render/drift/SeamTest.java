package studio.backlot.render.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.Beginning;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.Seam;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;

/** A take of a foreign engine that goes on from another one. */
class SeamTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final long FRAMES = 4;

    @TempDir
    private Path folder;

    @Test
    void a_take_that_goes_on_where_the_other_ended_is_accepted() throws IOException {
        JudgedTake judged = goingOn(script(0, new FilmFormat(1280, 720, 24)), Shift.NONE);
        assertThat(judged.best().result())
                .extracting(Reading::measure)
                .contains(Measure.SEAM_SHIFT, Measure.SEAM_COLOUR, Measure.SEAM_SIMILARITY);
        assertThat(judged.verdict()).as("%s", judged.best().faults()).isEqualTo(Continuity.Verdict.ACCEPTED);
    }

    @Test
    void a_jump_at_the_seam_is_told() throws IOException {
        JudgedTake judged = goingOn(script(0, new FilmFormat(640, 360, 24)), new Shift(4, 0));
        assertThat(judged.best().faults()).extracting(Reading::measure).contains(Measure.SEAM_SHIFT);
        assertThat(judged.verdict()).isEqualTo(Continuity.Verdict.ASKED);
    }

    @Test
    void a_picture_that_is_to_be_another_one_has_no_seam() throws IOException {
        FilmFormat format = new FilmFormat(640, 360, 24);
        ShotScript other = script(1, format);
        Path last = still(other, FRAMES - 1);
        JudgedTake judged = new TakeJudge(TOOLS)
                .film(
                        new Moved(Shift.NONE),
                        script(0, format),
                        Beginning.with(new Seam(other, last)),
                        Files.createDirectory(folder.resolve("take")),
                        done -> {});
        assertThat(judged.best().result()).extracting(Reading::measure).doesNotContain(Measure.SEAM_SHIFT);
    }

    private JudgedTake goingOn(ShotScript script, Shift jump) throws IOException {
        Seam seam = new Seam(script, still(script, FRAMES - 1));
        return new TakeJudge(TOOLS)
                .film(
                        new Moved(jump),
                        script,
                        Beginning.with(seam),
                        Files.createDirectory(folder.resolve("take")),
                        done -> {});
    }

    private Path still(ShotScript script, long at) throws IOException {
        List<Picture> one = List.of(Picture.of(new Animatic().layers(script, at).drawing()));
        Path room = Files.createDirectory(folder.resolve("before"));
        return FlawedEngine.written(TOOLS, script.format(), one, room).lastFrame();
    }

    private static ShotScript script(int number, FilmFormat format) {
        ShotScript scene = Scenes.shot(number).sized(format);
        return new ShotScript(
                scene.before(),
                scene.after(),
                scene.shot(),
                scene.world(),
                scene.format(),
                FRAMES,
                scene.lines(),
                scene.seed());
    }

    /** Draws what it is told, a little beside it. */
    private record Moved(Shift jump) implements Filming {
        @Override
        public String engine() {
            return "moved";
        }

        @Override
        public Trust trust() {
            return Trust.FOREIGN;
        }

        @Override
        public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
            Animatic animatic = new Animatic();
            List<Picture> drawn = LongStream.range(0, script.frames())
                    .mapToObj(at ->
                            Picture.of(animatic.layers(script, at).drawing()).shifted(jump))
                    .toList();
            return FlawedEngine.written(TOOLS, script.format(), drawn, folder);
        }
    }
}
