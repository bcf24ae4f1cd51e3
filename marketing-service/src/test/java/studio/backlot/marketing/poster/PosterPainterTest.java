package studio.backlot.marketing.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.marketing.TestCut;
import studio.backlot.marketing.TestPictures;
import studio.backlot.marketing.look.Canvas;

class PosterPainterTest {

    private static final PosterText TEXT =
            new PosterText("The Golden Orb", Optional.of("It only wanted to be found."), List.of("EMMA", "DAVID"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PosterShape.class)
    void every_shape_has_its_size_and_its_title(PosterShape shape) throws IOException {
        BufferedImage poster = new PosterPainter(shape, Mood.WONDER).paint(frames(), TEXT);
        assertThat(poster.getWidth()).isEqualTo(shape.width());
        assertThat(poster.getHeight()).isEqualTo(shape.height());
        assertThat(whitePixels(poster)).isGreaterThan(5000);
    }

    @Test
    void the_same_frames_and_words_make_the_same_poster() throws IOException {
        List<KeyArt> frames = frames();
        BufferedImage one = new PosterPainter(PosterShape.ONE_SHEET, Mood.FEAR).paint(frames, TEXT);
        BufferedImage other = new PosterPainter(PosterShape.ONE_SHEET, Mood.FEAR).paint(frames, TEXT);
        assertThat(Canvas.pixels(one)).isEqualTo(Canvas.pixels(other));
    }

    @Test
    void a_picture_that_was_made_for_it_keeps_its_colours_above_the_dark_for_the_letters() {
        BufferedImage art = Canvas.opaque(832, 1248);
        Arrays.fill(Canvas.pixels(art), 0xFF2E6F40);
        BufferedImage poster = new PosterPainter(PosterShape.ONE_SHEET, Mood.FEAR).paint(art, TEXT);
        assertThat(poster.getRGB(800, 1000)).isEqualTo(0xFF2E6F40);
        assertThat(poster.getRGB(20, 2300) & 0xFF00).isLessThan(0x3000);
        assertThat(whitePixels(poster)).isGreaterThan(5000);
    }

    @Test
    void the_frame_with_the_face_leads_and_one_without_supports() throws IOException {
        List<KeyArt> frames = frames();
        KeyArt leading = KeyArt.leading(frames);
        assertThat(leading).isEqualTo(frames.get(1));
        assertThat(KeyArt.supporting(frames, leading))
                .hasValueSatisfying(art -> assertThat(art.measure().face()).isEmpty());
    }

    @Test
    void where_the_renderer_says_faces_are_nobody_looks_for_others() throws IOException {
        BufferedImage picture = TestPictures.frame(1, 0.6, 0.6);
        KeyArt told = art("told.png", picture, Optional.of(List.of(new ScreenRegion(0.1, 0.2, 0.1, 0.2))));
        KeyArt without = art("without.png", picture, Optional.of(List.of()));
        assertThat(told.measure().face())
                .hasValueSatisfying(face -> assertThat(face.x()).isCloseTo(0.15, offset(1e-9)));
        assertThat(without.measure().face()).isEmpty();
    }

    @Test
    void a_whole_face_leads_before_a_larger_one_that_the_frame_cuts() throws IOException {
        BufferedImage picture = TestPictures.frame(1, 0.5, 0);
        KeyArt cut = art("cut.png", picture, Optional.of(List.of(new ScreenRegion(0.2, 0, 0.5, 1))));
        KeyArt whole = art("whole.png", picture, Optional.of(List.of(new ScreenRegion(0.4, 0.2, 0.2, 0.4))));
        assertThat(KeyArt.leading(List.of(cut, whole))).isEqualTo(whole);
    }

    @Test
    void a_film_of_one_shot_has_a_poster_too() throws IOException {
        BufferedImage poster = new PosterPainter(PosterShape.ONE_SHEET, Mood.CALM).paint(frames().subList(0, 1), TEXT);
        assertThat(whitePixels(poster)).isGreaterThan(5000);
    }

    private List<KeyArt> frames() throws IOException {
        return List.of(
                art("wide.png", TestPictures.frame(0, 0.5, 0)),
                art("face.png", TestPictures.frame(1, 0.6, 0.6)),
                art("other.png", TestPictures.frame(3, 0.3, 0)));
    }

    private KeyArt art(String name, BufferedImage picture) throws IOException {
        return art(name, picture, Optional.empty());
    }

    private KeyArt art(String name, BufferedImage picture, Optional<List<ScreenRegion>> faces) throws IOException {
        return KeyArt.of(TestPictures.png(folder.resolve(name), picture), TestCut.take(faces), Mood.WONDER)
                .orElseThrow();
    }

    private static long whitePixels(BufferedImage poster) {
        long white = 0;
        for (int pixel : Canvas.pixels(poster)) {
            white += (pixel >> 8 & 255) > 225 && (pixel & 255) > 170 ? 1 : 0;
        }
        return white;
    }
}
