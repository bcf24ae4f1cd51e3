package studio.backlot.render.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;

class RouterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final FilmFormat SMALL = FilmFormat.HD_720P24;
    private static final FilmFormat FULL = new FilmFormat(1920, 1080, 24);
    private static final FilmFormat ULTRA = new FilmFormat(3840, 2160, 24);
    private static final FilmFormat WIDE = new FilmFormat(1680, 720, 24);

    static Stream<Arguments> tenShots() {
        return Stream.of(
                Arguments.of("silent, empty, draft", shot(SMALL, 4, false, 0, false, auto(Tier.DRAFT)), "veo-3.1-lite"),
                Arguments.of("the same, final", shot(SMALL, 4, false, 0, false, auto(Tier.FINAL)), "veo-3.1"),
                Arguments.of("any quality", shot(SMALL, 4, true, 0, false, EngineChoice.named("auto")), "veo-3.1-lite"),
                Arguments.of("three people, draft", shot(SMALL, 8, true, 3, false, auto(Tier.DRAFT)), "veo-3.1-lite"),
                Arguments.of("4k, draft", shot(ULTRA, 8, false, 0, false, auto(Tier.DRAFT)), "veo-3.1-fast"),
                Arguments.of("goes on, full HD", shot(FULL, 20, true, 2, true, auto(Tier.FINAL)), "veo-3.1"),
                Arguments.of("too dear", shot(SMALL, 8, true, 0, false, most(Tier.FINAL, "3.00 USD")), "nobody"),
                Arguments.of(
                        "just dear enough", shot(SMALL, 8, true, 0, false, most(Tier.FINAL, "3.20 USD")), "veo-3.1"),
                Arguments.of("wide screen", shot(WIDE, 8, false, 0, false, auto(Tier.FINAL)), "nobody"),
                Arguments.of("retired", shot(SMALL, 8, false, 0, false, EngineChoice.named("veo-3.0")), "nobody"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("tenShots")
    void ten_different_shots_find_their_model(String unused, Requirement shot, String chosen) {
        Routing routing = route(CATALOGUE, shot, Map.of());

        assertThat(routing.chosen().orElse("nobody")).as(routing.table()).isEqualTo(chosen);
        assertThat(routing.all()).hasSameSizeAs(known(CATALOGUE)).allSatisfy(weighed -> assertThat(weighed.reasons())
                .isNotEmpty());
    }

    @Test
    void whoever_cannot_is_refused_with_every_reason() {
        Requirement shot = shot(WIDE, 20, true, 0, true, auto(Tier.FINAL));

        assertThat(reasons(route(CATALOGUE, shot, Map.of()), "veo-3.1"))
                .containsExactly("it makes no picture of 1680 x 720");
        assertThat(reasons(route(CATALOGUE, shot, Map.of()), "veo-3.1-fast"))
                .containsExactly("it makes draft quality, and final is wanted");
        assertThat(reasons(route(CATALOGUE, shot, Map.of()), "gemini-3-pro-image"))
                .containsExactly("it makes stills");
        assertThat(reasons(route(CATALOGUE, shot, Map.of()), "text-to-video")).containsExactly("nobody offers it");
    }

    @Test
    void a_retired_profile_is_refused_with_its_successor() {
        Routing routing = route(CATALOGUE, shot(SMALL, 8, false, 0, false, EngineChoice.named("veo-3.0")), Map.of());

        assertThat(reasons(routing, "veo-3.0"))
                .containsExactly("it was retired on 2026-06-30; veo-3.1 does its work now");
    }

    @Test
    void without_credentials_nothing_is_chosen() {
        List<Candidate> strangers = known(CATALOGUE).stream()
                .map(profile -> new Candidate(profile, false, Health.UNKNOWN))
                .toList();
        Routing routing = new Router(NOW).route(shot(SMALL, 8, false, 0, false, auto(Tier.FINAL)), strangers);

        assertThat(routing.chosen()).isEmpty();
        assertThat(reasons(routing, "veo-3.1")).containsExactly("there are no credentials for veo");
        assertThat(routing.refusals()).contains("veo-3.1: there are no credentials for veo.");
    }

    @Test
    void what_the_organisation_bars_is_not_chosen_and_says_why() {
        List<Candidate> barred = known(CATALOGUE).stream()
                .map(profile -> new Candidate(profile, true, Health.UNKNOWN).barred("it shows Kim (9)"))
                .toList();
        Routing routing = new Router(NOW).route(shot(SMALL, 8, false, 0, false, auto(Tier.FINAL)), barred);

        assertThat(routing.chosen()).isEmpty();
        assertThat(reasons(routing, "veo-3.1")).containsExactly("it shows Kim (9)");
    }

    @Test
    void another_price_changes_the_choice() {
        Requirement shot = shot(SMALL, 4, false, 0, false, auto(Tier.DRAFT));
        Catalogue dearer = Catalogue.with("""
                - id: veo-3.1-lite
                  offer: {prices: {perSecond: {720p: {mute: 0.30, sound: 0.50}}}}
                """);

        assertThat(route(CATALOGUE, shot, Map.of()).chosen()).contains("veo-3.1-lite");
        assertThat(route(dearer, shot, Map.of()).chosen()).contains("veo-3.1-fast");
    }

    @Test
    void a_retirement_changes_the_choice_on_its_day() {
        Requirement shot = shot(SMALL, 4, false, 0, false, auto(Tier.DRAFT));

        assertThat(route(ending("2026-11-22"), shot, Map.of()).chosen()).contains("veo-3.1-lite");
        assertThat(route(ending("2026-11-21"), shot, Map.of()).chosen()).contains("veo-3.1-fast");
    }

    @Test
    void five_failures_in_a_row_change_the_choice_for_five_minutes() {
        Requirement shot = shot(SMALL, 4, false, 0, false, auto(Tier.DRAFT));

        assertThat(route(CATALOGUE, shot, Map.of("veo-3.1-lite", failing(4, NOW)))
                        .chosen())
                .contains("veo-3.1-lite");
        Routing broken = route(CATALOGUE, shot, Map.of("veo-3.1-lite", failing(5, NOW)));
        assertThat(broken.chosen()).contains("veo-3.1-fast");
        assertThat(reasons(broken, "veo-3.1-lite"))
                .containsExactly("its last calls failed; it is left alone until 2026-11-21T12:05:00Z");
        assertThat(route(CATALOGUE, shot, Map.of("veo-3.1-lite", failing(5, NOW.minusSeconds(300))))
                        .chosen())
                .contains("veo-3.1-lite");
    }

    @Test
    void whoever_resells_a_model_is_weighed_beside_its_maker() {
        Requirement shot = shot(SMALL, 4, false, 0, false, auto(Tier.FINAL));
        List<Candidate> both = CATALOGUE.profiles().stream()
                .filter(profile ->
                        profile.id().endsWith("veo-3.1") || profile.id().equals("sora-2"))
                .map(profile ->
                        new Candidate(profile, true, profile.id().equals("veo-3.1") ? failing(5, NOW) : Health.UNKNOWN))
                .toList();
        Routing routing = new Router(NOW).route(shot, both);

        assertThat(routing.chosen()).contains("openrouter-veo-3.1");
        assertThat(reasons(routing, "sora-2")).contains("it was retired on 2026-09-24; veo-3.1 does its work now");
    }

    @Test
    void what_costs_nothing_goes_before_what_is_paid_where_it_can_film_the_shot() {
        List<Candidate> both = Stream.of("veo-3.1-lite", "comfyui-wan-2.2")
                .map(id -> new Candidate(CATALOGUE.profile(id).orElseThrow(), true, Health.UNKNOWN))
                .toList();
        Router router = new Router(NOW);
        assertThat(router.route(shot(SMALL, 4, false, 0, false, auto(Tier.DRAFT)), both)
                        .chosen())
                .contains("comfyui-wan-2.2");
        Routing speaking = router.route(shot(SMALL, 4, true, 0, false, auto(Tier.DRAFT)), both);
        assertThat(speaking.chosen()).contains("veo-3.1-lite");
        assertThat(reasons(speaking, "comfyui-wan-2.2")).containsExactly("it makes no sound, and somebody speaks");
    }

    @Test
    void who_makes_no_more_than_is_wanted_is_the_cheapest_of_a_short_shot() {
        Requirement short4k = shot(ULTRA, 3, true, 0, false, auto(Tier.DRAFT));
        Routing routing = new Router(NOW).route(short4k, ofGoogle());

        assertThat(routing.table()).startsWith("""
                * gemini-omni-1.2-flash     0.90 USD   95  price 40 of 40; length 20 of 20; pictures 20 of 20; haste 5 of 10; health 10 of 10
                  veo-3.1-fast         2.40 USD   58  price 15 of 40; length 8 of 20; pictures 20 of 20; haste 5 of 10; health 10 of 10
                """);
        assertThat(routing.chosen()).contains("gemini-omni-1.2-flash");
        assertThat(route(CATALOGUE, short4k, Map.of()).chosen()).contains("veo-3.1-fast");
    }

    @Test
    void what_omni_is_not_able_to_is_said() {
        assertThat(omni(shot(WIDE, 3, true, 0, false, auto(Tier.DRAFT))))
                .containsExactly("it makes no picture of 1680 x 720");
        assertThat(omni(shot(SMALL, 3, true, 0, false, auto(Tier.FINAL))))
                .containsExactly("it makes draft quality, and final is wanted");
        assertThat(omni(shot(SMALL, 3, true, 0, false, most(Tier.DRAFT, "0.20 USD"))))
                .containsExactly("it costs 0.30 USD, and 0.20 USD is the most");
        assertThat(omni(shot(new FilmFormat(7680, 4320, 24), 3, true, 0, false, auto(Tier.DRAFT))))
                .containsExactly("it makes 2160 lines at most, and the film has 4320");
    }

    private static List<String> omni(Requirement shot) {
        return reasons(new Router(NOW).route(shot, ofGoogle()), "gemini-omni-1.2-flash");
    }

    private static List<Candidate> ofGoogle() {
        return CATALOGUE.profiles().stream()
                .filter(profile -> profile.offer()
                        .map(Offer::provider)
                        .filter(List.of("veo", "omni")::contains)
                        .isPresent())
                .map(profile -> new Candidate(profile, true, Health.UNKNOWN))
                .toList();
    }

    @Test
    void fallback_never_leaves_the_quality_that_is_wanted() {
        Requirement shot = shot(SMALL, 4, false, 0, false, auto(Tier.FINAL));

        assertThat(route(CATALOGUE, shot, Map.of("veo-3.1", failing(5, NOW))).chosen())
                .isEmpty();
    }

    @Test
    void who_is_slow_loses_points() {
        Requirement shot = shot(SMALL, 4, false, 0, false, auto(Tier.DRAFT));
        Routing routing = route(
                CATALOGUE,
                shot,
                Map.of("veo-3.1-lite", taking(Duration.ofMinutes(4)), "veo-3.1-fast", taking(Duration.ofMinutes(1))));

        assertThat(reasons(routing, "veo-3.1-lite")).contains("haste 3 of 10");
        assertThat(reasons(routing, "veo-3.1-fast")).contains("haste 10 of 10");
    }

    @Test
    void who_can_end_a_retake_on_a_frame_is_preferred_and_nobody_is_refused_for_it() {
        List<Profile> two = List.of(
                CATALOGUE.profile("veo-3.1-lite").orElseThrow(),
                CATALOGUE.profile("gemini-omni-1.2-flash").orElseThrow());
        Requirement retake = new Requirement(SMALL, new RationalTime(96, 24), false, 1, true, true, auto(Tier.DRAFT));
        Routing routing = new Router(NOW)
                .route(
                        retake,
                        two.stream()
                                .map(profile -> new Candidate(profile, true, Health.UNKNOWN))
                                .toList());

        assertThat(reasons(routing, "veo-3.1-lite")).contains("pictures 20 of 20");
        assertThat(reasons(routing, "gemini-omni-1.2-flash")).contains("pictures 0 of 20");
        assertThat(routing.chosen()).contains("veo-3.1-lite");
    }

    @Test
    void a_shot_that_begins_with_an_approved_still_is_filmed_beside_no_reference_pictures() {
        Requirement approved =
                new Requirement(SMALL, new RationalTime(96, 24), true, 1, false, true, false, auto(Tier.DRAFT));
        Routing routing = route(CATALOGUE, approved, Map.of());

        assertThat(reasons(routing, "veo-3.1-fast")).contains("length 20 of 20", "pictures 20 of 20");
        assertThat(reasons(routing, "veo-3.1-lite")).contains("length 20 of 20", "pictures 20 of 20");
    }

    @Test
    void the_choice_is_shown_as_a_table() {
        Routing routing = route(CATALOGUE, shot(SMALL, 4, true, 1, false, auto(Tier.DRAFT)), Map.of());

        assertThat(routing.table()).isEqualTo("""
                * veo-3.1-lite         0.20 USD   75  price 40 of 40; length 20 of 20; pictures 0 of 20; haste 5 of 10; health 10 of 10
                  veo-3.1-fast         0.80 USD   55  price 10 of 40; length 10 of 20; pictures 20 of 20; haste 5 of 10; health 10 of 10
                  veo-3.1                     -    -  it makes final quality, and draft is wanted
                  veo-3.0                     -    -  it makes final quality, and draft is wanted; it was retired on 2026-06-30; veo-3.1 does its work now
                  text-to-video               -    -  nobody offers it
                  gemini-3-pro-image            -    -  it makes stills
                  animatic                    -    -  it is filmed with when it is named
                """);
    }

    private static Requirement shot(
            FilmFormat format, int seconds, boolean speaks, int people, boolean goesOn, EngineChoice choice) {
        return new Requirement(format, new RationalTime(seconds * 24L, 24), speaks, people, goesOn, false, choice);
    }

    private static EngineChoice auto(Tier tier) {
        return new EngineChoice("auto", Optional.of(tier), Optional.empty());
    }

    private static EngineChoice most(Tier tier, String most) {
        return new EngineChoice("auto", Optional.of(tier), Optional.of(most));
    }

    private static Routing route(Catalogue catalogue, Requirement shot, Map<String, Health> health) {
        return new Router(NOW)
                .route(
                        shot,
                        known(catalogue).stream()
                                .map(profile ->
                                        new Candidate(profile, true, health.getOrDefault(profile.id(), Health.UNKNOWN)))
                                .toList());
    }

    /** Without what others than Google offer: who sells the same models changes none of these choices. */
    private static List<Profile> known(Catalogue catalogue) {
        return catalogue.profiles().stream()
                .filter(profile -> profile.offer()
                        .map(Offer::provider)
                        .filter(provider -> !List.of("veo", "built-in").contains(provider))
                        .isEmpty())
                .toList();
    }

    private static List<String> reasons(Routing routing, String profile) {
        return routing.all().stream()
                .filter(weighed -> weighed.profile().equals(profile))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    private static Catalogue ending(String day) {
        return Catalogue.with("""
                - id: veo-3.1-lite
                  offer: {retired: {since: "%s"}}
                """.formatted(day));
    }

    private static Health failing(int times, Instant last) {
        return new Health(Collections.nCopies(times, new Health.Ending(true, last)), Optional.empty());
    }

    private static Health taking(Duration usual) {
        return new Health(List.of(new Health.Ending(false, NOW)), Optional.of(usual));
    }
}
