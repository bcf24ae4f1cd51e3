package studio.backlot.render.engine.still;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.Trust;

/** A picture that is held, and what is found in it. */
class StillFilmTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat SMALL = new FilmFormat(640, 360, 24);

    @TempDir
    private Path folder;

    @Test
    void a_picture_of_what_was_ordered_is_accepted_by_what_one_picture_shows() throws IOException {
        JudgedTake judged = judged(new Animatic().layers(script(), 0).drawing());
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.worst()).noneMatch(Continuity.Measured::fault);
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ACCEPTED);
        assertThat(continuity.extent()).isEqualTo(Continuity.Extent.PICTURE);
        assertThat(readings(judged))
                .contains("presence", "background-similarity", "garment-colour")
                .doesNotContain("flicker", "jitter", "character-jitter", "sound-offset", "seam-colour");
        assertThat(new Ffprobe(TOOLS)
                        .probe(judged.take().picture())
                        .picture()
                        .frames()
                        .orElseThrow())
                .isEqualTo(24);
    }

    @Test
    void a_picture_of_something_else_is_shown_to_a_person_as_it_came() throws IOException {
        JudgedTake judged = judged(orange(1024, 1024));
        Continuity continuity = judged.judged(Optional.empty()).continuity();
        assertThat(continuity.verdict()).isEqualTo(Continuity.Verdict.ASKED);
        assertThat(continuity.extent()).isEqualTo(Continuity.Extent.ITSELF);
        assertThat(continuity.worst()).extracting(Continuity.Measured::measure).containsExactly("file-faults");
        assertThat(continuity.attempts()).isEqualTo(1);
        assertThat(continuity.corrections()).isEmpty();
        assertThat(judged.uncorrected()).isEmpty();
    }

    private JudgedTake judged(BufferedImage picture) throws IOException {
        return new TakeJudge(TOOLS).film(new Painted(picture), script(), folder, _ -> {});
    }

    private static List<String> readings(JudgedTake judged) {
        return judged.best().result().stream()
                .map(reading -> reading.measure().label())
                .toList();
    }

    private static BufferedImage orange(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(Color.ORANGE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static ShotScript script() {
        return Samples.opening(
                        SampleSets.lab(),
                        Samples.CINEMATIC,
                        List.of(Samples.sarah(), Samples.aria()),
                        Samples.brief(
                                "Sarah types.",
                                Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.SARAH, 0),
                                Optional.of("night")),
                        SMALL,
                        24)
                .stilled();
    }

    /** A model that has one picture. */
    private record Painted(BufferedImage picture) implements Filming {
        @Override
        public String engine() {
            return "test";
        }

        @Override
        public Trust trust() {
            return Trust.DEPICTED;
        }

        @Override
        public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
            if (!folder.endsWith("attempt-1")) {
                throw new NotAgain("it would draw the same picture");
            }
            return new StillFilm(TOOLS).film(script, picture, folder);
        }
    }
}
