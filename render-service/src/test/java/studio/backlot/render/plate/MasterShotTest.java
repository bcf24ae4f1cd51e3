package studio.backlot.render.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.StyleTemplate;
import studio.backlot.contracts.id.SetId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.image.PngFile;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.replicate.ReplicateImageModel;

class MasterShotTest {
    private static final Profile LOOKING = PictureProfiles.conversing("lumen", "lumen-2");
    private static final Profile BLIND =
            ReplicateImageModel.named("black-forest-labs/flux-1.1-pro").profile("replicate");
    private static final Picture DRAWING =
            new Picture(Reference.Role.PLATE, "image/png", "a drawing".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_place_is_drawn_the_same_every_time_and_each_light_otherwise() {
        Place night = Places.of(SampleSets.lab(), "night");
        assertThat(hash(night)).isEqualTo(hash(Places.of(SampleSets.lab(), "night")));
        assertThat(hash(night)).isNotEqualTo(hash(Places.of(SampleSets.lab(), "alarm")));
    }

    @Test
    void it_is_as_large_whatever_size_its_film_is_made_in_and_has_its_shape() {
        assertThat(Places.of(SampleSets.lab(), "night"))
                .isEqualTo(place(new FilmFormat(320, 180, 12)))
                .isEqualTo(place(new FilmFormat(854, 480, 25)))
                .isEqualTo(place(new FilmFormat(3840, 2160, 60)));
        BufferedImage upright =
                MasterShot.of(place(new FilmFormat(1080, 1920, 24))).draw();
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(720, 1280);
    }

    private static Place place(FilmFormat film) {
        return Place.of(SampleSets.lab(), "night", Samples.CINEMATIC, film);
    }

    @Test
    void what_changes_the_drawing_changes_its_key_and_nothing_else_does() {
        String key = MasterShot.key(Places.of(SampleSets.lab(), "night"));
        assertThat(key)
                .isEqualTo(key(style(Map.of("grain", 0.8, "vignette", 1.0))))
                .isEqualTo(key(new Style(
                        "Another name", StylePreset.CINEMATIC, List.of(), Map.of(), Map.of(), Optional.empty())))
                .isEqualTo(MasterShot.key(Places.of(renamed(SampleSets.lab()), "night")))
                .isEqualTo(MasterShot.key(explaining()))
                .isNotEqualTo(key(style(Map.of("haze", 0.8))))
                .isNotEqualTo(key(Samples.GHIBLI))
                .isNotEqualTo(MasterShot.key(Places.of(SampleSets.lab(), "dawn")))
                .isNotEqualTo(MasterShot.key(Places.of(SampleSets.atelier(), "evening")))
                .isNotEqualTo(MasterShot.key(place(new FilmFormat(1080, 1920, 24))));
        assertThat(MasterShot.key(Places.of(SampleSets.lab(), "night"), "lumen", "lumen-2"))
                .isNotEqualTo(key)
                .isNotEqualTo(MasterShot.key(Places.of(SampleSets.lab(), "night"), "lumen", "lumen-3"))
                .isNotEqualTo(MasterShot.key(explaining(), "lumen", "lumen-2"));
    }

    private static Place explaining() {
        return Place.of(
                SampleSets.lab(), "night", Samples.CINEMATIC.with(StyleTemplate.EXPLAINER), FilmFormat.HD_720P24);
    }

    private static String key(Style style) {
        return MasterShot.key(Place.of(SampleSets.lab(), "night", style, FilmFormat.HD_720P24));
    }

    private static Style style(Map<String, Double> values) {
        return new Style("Cinematic", StylePreset.CINEMATIC, List.of(), values);
    }

    /** The same with another id, and with a light more. */
    private static SetDesign renamed(SetDesign set) {
        return new SetDesign(
                new SetId("elsewhere"),
                set.name(),
                set.size(),
                set.surfaces(),
                set.pieces(),
                List.of(set.light(Optional.of("dawn")), set.light(Optional.of("night"))),
                set.physics());
    }

    @Test
    void a_model_that_looks_at_pictures_is_shown_our_drawing_and_told_that_it_is_this_very_picture() {
        ImageOrder order = order(LOOKING);
        assertThat(order.pictures()).containsExactly(DRAWING);
        assertThat(order.aspectRatio()).isEqualTo("16:9");
        assertThat(order.words())
                .startsWith(
                        "Picture 1: a drawing of this very picture, from the same camera, with everything in its place; it is to be made in the style that is told.")
                .contains(
                        "Lab, an interior",
                        "nobody is there, and nothing is written in the picture",
                        "night, clear sky")
                .contains("Keep out of the picture:", "people")
                .doesNotContain("Emma", "last frame");
    }

    @Test
    void one_that_looks_at_none_is_told_in_words_alone_as_many_as_it_reads() {
        ImageOrder order = order(BLIND);
        assertThat(order.pictures()).isEmpty();
        assertThat(order.words())
                .doesNotContain("Picture 1", "Keep out")
                .contains("Lab, an interior", "nobody is there");
    }

    @Test
    void the_place_of_a_film_that_explains_is_asked_for_in_the_words_of_its_template() {
        assertThat(MasterShot.of(explaining()).order(LOOKING, DRAWING).words()).contains("a teacher who draws");
        assertThat(order(LOOKING).words()).doesNotContain("a teacher who draws");
    }

    private static ImageOrder order(Profile profile) {
        return MasterShot.of(Places.of(SampleSets.lab(), "night")).order(profile, DRAWING);
    }

    private static String hash(Place place) {
        return Json.sha256(PngFile.of(MasterShot.of(place).draw()));
    }
}
