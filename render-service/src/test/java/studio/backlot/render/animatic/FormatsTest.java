package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;

class FormatsTest {

    /** 720p, 1080p, upright, square, wide screen, and drafts of half the size. */
    @ParameterizedTest
    @CsvSource({
        "1280,720",
        "1920,1080",
        "720,1280",
        "1080,1920",
        "1080,1080",
        "1720,720",
        "640,360",
        "960,540",
        "360,640",
        "64,64"
    })
    void every_format_shows_the_one_who_is_framed(int width, int height) throws IOException {
        ShotScript shot = shot(new FilmFormat(width, height, 24));
        List<byte[]> frames = new ArrayList<>();
        List<TrackFrame> track = new ArrayList<>();
        new Animatic().draw(shot, 0, 1, frame -> frames.add(frame.clone()), track::add);
        BufferedImage still = new Animatic().still(shot, 0);

        assertThat(frames.getFirst()).hasSize(width * height * 3 / 2);
        assertThat(still.getWidth()).isEqualTo(width);
        assertThat(still.getHeight()).isEqualTo(height);
        assertThat(mean(still)).isBetween(18.0, 235.0);
        List<Integer> box = track.getFirst().characters().getFirst().box();
        double middle = (box.get(0) + box.get(2)) / 2.0 / width;
        assertThat(middle).isBetween(0.25, 0.75);
        assertThat(box.get(1)).as("head room").isBetween(0, height / 2);
        assertThat(box.get(3)).as("reaches below the middle").isGreaterThan(height / 2);
        assertThat((box.get(2) - box.get(0)) / (double) width).isBetween(0.08, 1.0);
    }

    @Test
    void a_draft_of_half_the_size_frames_what_the_film_frames() throws IOException {
        List<Integer> film = box(new FilmFormat(1280, 720, 24));
        List<Integer> draft = box(new FilmFormat(640, 360, 24));
        for (int side = 0; side < 4; side++) {
            assertThat(draft.get(side) * 2).isBetween(film.get(side) - 4, film.get(side) + 4);
        }
    }

    @Test
    void odd_sizes_are_refused_by_name() {
        assertThatThrownBy(() -> new FilmFormat(1279, 720, 24))
                .hasMessageContaining("width")
                .hasMessageContaining("1279");
        assertThatThrownBy(() -> new FilmFormat(1280, 719, 24))
                .hasMessageContaining("height")
                .hasMessageContaining("719");
        assertThatThrownBy(() -> new FilmFormat(1280, 720, 7)).hasMessageContaining("frameRate");
    }

    private static List<Integer> box(FilmFormat format) throws IOException {
        List<TrackFrame> track = new ArrayList<>();
        new Animatic().draw(shot(format), 0, 1, frame -> {}, track::add);
        return track.getFirst().characters().getFirst().box();
    }

    private static ShotScript shot(FilmFormat format) {
        return Samples.opening(
                SampleSets.atelier(),
                Samples.GHIBLI,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma looks up.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.EMMA, 0),
                        Optional.empty(),
                        Samples.change(Samples.EMMA, null, null, Pose.STAND, Expression.AWED)),
                format,
                12);
    }

    private static double mean(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRGB(x, y) >> 8 & 255;
            }
        }
        return sum / (double) (image.getWidth() * image.getHeight());
    }
}
