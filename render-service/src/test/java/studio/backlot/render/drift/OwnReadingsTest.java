package studio.backlot.render.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.OwnReadings;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.picture.Layout;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.LimitsFile;

/** Takes that are measured by themselves: the shots that the limits of takes are set on, as though a model had filmed them. */
class OwnReadingsTest {
    private static final int FRAMES = 12;
    private static final Judging JUDGING =
            LimitsFile.standard().judging(StylePreset.CINEMATIC).ofItself();
    private static final Map<Integer, List<Picture>> DRAWN = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void of_a_take_with_nothing_wrong_nothing_is_told(int scene) {
        assertThat(faults(drawn(scene))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void another_shot_within_the_take_is_a_cut(int scene) {
        List<Picture> pictures = drawn(scene);
        List<Picture> joined = new ArrayList<>(pictures.subList(0, FRAMES / 2));
        joined.addAll(drawn(scene + 1).subList(FRAMES / 2, FRAMES));
        assertThat(faults(joined)).contains(Measure.CUTS);
        assertThat(value(joined, Measure.CUTS)).isEqualTo(1);
    }

    @Test
    void a_flash_of_light_is_no_cut() {
        List<Picture> pictures = new ArrayList<>(drawn(0));
        pictures.set(8, lit(pictures.get(8), 1.6));
        pictures.set(9, lit(pictures.get(9), 1.6));
        assertThat(value(pictures, Measure.CUTS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void light_that_comes_and_goes_is_flicker(int scene) {
        List<Picture> pictures = new ArrayList<>(drawn(scene));
        for (int at = 0; at < FRAMES; at += 2) {
            pictures.set(at, lit(pictures.get(at), 1.25));
        }
        assertThat(faults(pictures)).contains(Measure.FLICKER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void a_picture_that_jumps_is_jitter(int scene) {
        List<Picture> pictures = new ArrayList<>(drawn(scene));
        for (int at = 0; at < FRAMES; at += 2) {
            pictures.set(at, pictures.get(at).shifted(new Shift(2.5, -1.5)));
        }
        assertThat(faults(pictures)).contains(Measure.JITTER);
    }

    @Test
    void a_layout_is_known_again_in_other_colours_and_a_little_aside_but_not_in_another_set() {
        Picture lab = drawn(0).getFirst();
        Picture meadow = drawn(2).getFirst();
        assertThat(Layout.likeness(lab, lab)).isEqualTo(1);
        assertThat(Layout.likeness(lab, lit(lab, 0.6).shifted(new Shift(3, 2)))).isGreaterThan(0.7);
        assertThat(Layout.likeness(lab, meadow)).isLessThan(0.15);
        assertThat(Layout.likeness(lab, new Picture(320, 180, new int[320 * 180])))
                .isZero();
    }

    private static List<Picture> drawn(int scene) {
        return DRAWN.computeIfAbsent(scene, OwnReadingsTest::draw);
    }

    private static List<Picture> draw(int scene) {
        Animatic animatic = new Animatic();
        ShotScript script = Scenes.shot(scene);
        return LongStream.range(0, FRAMES)
                .mapToObj(at -> Picture.of(animatic.layers(script, at).drawing()))
                .toList();
    }

    private static Picture lit(Picture picture, double gain) {
        int[] pixels = picture.pixels().clone();
        for (int at = 0; at < pixels.length; at++) {
            int pixel = pixels[at];
            pixels[at] = channel(pixel >> 16, gain) << 16 | channel(pixel >> 8, gain) << 8 | channel(pixel, gain);
        }
        return new Picture(picture.width(), picture.height(), pixels);
    }

    private static int channel(int value, double gain) {
        return (int) Math.min(255, Math.round((value & 255) * gain));
    }

    private static List<Measure> faults(List<Picture> pictures) {
        return readings(pictures).stream()
                .filter(JUDGING::isFault)
                .map(Reading::measure)
                .toList();
    }

    private static double value(List<Picture> pictures, Measure measure) {
        return readings(pictures).stream()
                .filter(reading -> reading.measure() == measure)
                .mapToDouble(Reading::value)
                .sum();
    }

    private static List<Reading> readings(List<Picture> pictures) {
        OwnReadings own = new OwnReadings();
        pictures.forEach(own::see);
        return own.all();
    }
}
