package studio.backlot.render.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;

class TariffTest {
    private static final Tariff VEO = tariff("veo-3.1", "0.40");
    private static final FilmFormat SMALL = new FilmFormat(1280, 720, 24);
    private static final FilmFormat FULL = new FilmFormat(1920, 1080, 24);

    @ParameterizedTest
    @CsvSource({"12, 1.60", "96, 1.60", "97, 2.40", "192, 3.20", "193, 4.00", "240, 4.00", "600, 10.40"})
    void a_shot_costs_the_fewest_seconds_that_calls_cover_it_with(long frames, BigDecimal price) {
        assertThat(VEO.price(fresh(SMALL, frames, false))).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"96, 3.20", "193, 4.80", "240, 4.80"})
    void a_call_with_portraits_is_as_long_as_the_model_makes_these(long frames, BigDecimal price) {
        assertThat(VEO.price(fresh(SMALL, frames, true))).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"96, 1.60", "240, 4.40", "480, 8.00", "864, 14.40", "865, 15.20"})
    void extended_videos_cost_what_is_added(long frames, BigDecimal price) {
        Tariff extending = new Tariff(PromptSamples.extending("veo-3.1"), new BigDecimal("0.40"), "USD");

        assertThat(extending.price(fresh(SMALL, frames, false))).isEqualTo(price);
    }

    @Test
    void a_shot_that_goes_on_from_a_frame_is_given_no_portraits() {
        PlannedShot goingOn = shot(Optional.of(new ShotId("1A")), SMALL, 96, true, new Prospect.New(Optional.empty()));

        assertThat(VEO.price(goingOn)).isEqualTo(new BigDecimal("1.60"));
    }

    @Test
    void a_larger_picture_is_made_in_longer_calls_only() {
        assertThat(VEO.price(fresh(FULL, 96, false))).isEqualTo(new BigDecimal("3.20"));
    }

    @Test
    void a_model_that_films_to_the_frame_is_paid_to_the_frame_and_rounded_once() {
        assertThat(tariff("animatic", "0.50").price(fresh(SMALL, 36, true))).isEqualTo(new BigDecimal("0.75"));
        assertThat(tariff("animatic", "0.015").price(fresh(SMALL, 8, true))).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void a_take_that_is_there_costs_nothing() {
        PlannedShot kept = shot(Optional.empty(), SMALL, 96, true, new Prospect.Kept("key", Optional.empty()));

        assertThat(VEO.price(kept)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void nobody_is_paid_for_filming() {
        assertThatThrownBy(() -> tariff("veo-3.1", "-1")).hasMessageContaining("perSecond: expected 0 or more");
    }

    private static Tariff tariff(String name, String perSecond) {
        Profile profile = Catalogue.bundled().profile(name).orElseThrow();
        return new Tariff(profile, new BigDecimal(perSecond), "USD");
    }

    private static PlannedShot fresh(FilmFormat format, long frames, boolean peopled) {
        return shot(Optional.empty(), format, frames, peopled, new Prospect.New(Optional.empty()));
    }

    private static PlannedShot shot(
            Optional<ShotId> continues, FilmFormat format, long frames, boolean peopled, Prospect prospect) {
        var footage = new PlannedShot.Footage(format, new RationalTime(frames, 24), peopled);
        return new PlannedShot(new ShotId("1B"), new SceneId("1"), continues, Optional.of(footage), prospect, 0);
    }
}
