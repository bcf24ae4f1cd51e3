package studio.backlot.render.prompt.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.StyleTemplate;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @Test
    void every_dialect_has_a_profile_with_a_date_and_a_source() {
        assertThat(CATALOGUE.profiles()).extracting(Profile::dialect).contains(Dialect.values());
        assertThat(CATALOGUE.profiles()).extracting(Profile::id).doesNotHaveDuplicates();
        assertThat(CATALOGUE.profiles()).allSatisfy(profile -> {
            assertThat(LocalDate.parse(profile.evidence().dated())).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(profile.evidence().source()).isNotBlank();
        });
    }

    @Test
    void whatever_is_asked_for_a_length_is_left() {
        for (Profile profile : CATALOGUE.profiles()) {
            Abilities.Lengths lengths = profile.abilities().lengths();
            assertThat(profile.abilities().resolutions().keySet())
                    .containsAll(lengths.at().keySet());
            for (List<Integer> only : lengths.at().values()) {
                assertThat(lengths.seconds()).containsAnyElementsOf(only);
                assertThat(lengths.withReferences().isEmpty()
                                || only.stream().anyMatch(lengths.withReferences()::contains))
                        .isTrue();
            }
        }
    }

    @Test
    void a_negative_that_is_a_parameter_has_a_name() {
        assertThat(CATALOGUE.profiles())
                .filteredOn(profile -> profile.abilities().words().negative() == Abilities.Negative.PARAMETER)
                .isNotEmpty()
                .allSatisfy(
                        profile -> assertThat(profile.parameters().negative()).isPresent());
    }

    @Test
    void whoever_films_is_offered_at_a_price_of_a_day_for_every_size_that_it_makes() {
        assertThat(CATALOGUE.profiles())
                .filteredOn(profile -> profile.offer().isPresent())
                .hasSizeGreaterThan(3)
                .allSatisfy(profile -> {
                    Offer offer = profile.offer().orElseThrow();
                    assertThat(LocalDate.parse(offer.prices().evidence().dated()))
                            .isAfter(LocalDate.of(2026, 1, 1));
                    assertThat(offer.prices().evidence().source()).isNotBlank();
                    assertThat(offer.prices().perSecond().keySet())
                            .isEqualTo(
                                    profile.abilities().resolutions().isEmpty()
                                            ? Set.of("any")
                                            : profile.abilities().resolutions().keySet());
                });
    }

    @Test
    void a_retired_model_names_one_that_is_not() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        assertThat(CATALOGUE.profiles())
                .filteredOn(profile ->
                        profile.offer().filter(offer -> offer.isRetired(today)).isPresent())
                .isNotEmpty()
                .allSatisfy(profile -> assertThat(profile.offer()
                                .flatMap(Offer::retired)
                                .flatMap(Offer.Retirement::successor)
                                .flatMap(CATALOGUE::profile)
                                .flatMap(Profile::offer)
                                .filter(offer -> !offer.isRetired(today)))
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "veo-3.1, 720p, true, 8, 3.20",
        "veo-3.1, 4k, true, 8, 4.80",
        "veo-3.1, 1080p, false, 6, 1.20",
        "veo-3.1-fast, 1080p, true, 8, 0.96",
        "veo-3.1-fast, 720p, false, 4, 0.32",
        "veo-3.1-lite, 720p, true, 6, 0.30",
        "veo-3.1-lite, 1080p, false, 4, 0.20",
        "gemini-omni-1.2-flash, 360p, true, 15, 0.51",
        "gemini-omni-1.2-flash, 720p, false, 3, 0.30",
        "gemini-omni-1.2-flash, 1080p, true, 7, 1.05",
        "gemini-omni-1.2-flash, 4k, true, 10, 3.00"
    })
    void a_price_is_exact(String profile, String resolution, boolean sound, int seconds, BigDecimal price) {
        assertThat(CATALOGUE
                        .profile(profile)
                        .orElseThrow()
                        .offer()
                        .orElseThrow()
                        .price(Optional.of(resolution), sound, new RationalTime(seconds, 1)))
                .contains(new Money(price, Currency.getInstance("USD")));
    }

    @Test
    void a_deployment_changes_a_profile_in_parts_and_adds_its_own() {
        Catalogue other = Catalogue.with("""
                - id: veo-3.1
                  offer: {prices: {perSecond: {720p: {mute: 0.11, sound: 0.22}}}}
                - id: veo-ours
                  like: veo-3.1
                  model: veo-3.1-tuned
                """);

        Profile changed = other.profile("veo-3.1").orElseThrow();
        assertThat(changed.offer()
                        .orElseThrow()
                        .prices()
                        .perSecond()
                        .get("720p")
                        .mute())
                .isEqualByComparingTo("0.11");
        assertThat(changed.abilities())
                .isEqualTo(CATALOGUE.profile("veo-3.1").orElseThrow().abilities());
        assertThat(other.profile("veo-ours").orElseThrow().model()).isEqualTo("veo-3.1-tuned");
        assertThat(other.profile("veo-ours").orElseThrow().abilities()).isEqualTo(changed.abilities());
    }

    @Test
    void nobody_extends_videos_who_was_not_told_to() {
        assertThat(CATALOGUE.profiles())
                .flatExtracting(profile -> profile.abilities().lengths().extension().stream()
                        .map(Abilities.Extension::used)
                        .toList())
                .isNotEmpty()
                .containsOnly(false);
        assertThat(Catalogue.with(extending("veo-3.1"))
                        .profile("veo-3.1")
                        .orElseThrow()
                        .abilities()
                        .lengths()
                        .extension())
                .contains(new Abilities.Extension(true, 7, 30, 37, List.of("720p")));
    }

    @ParameterizedTest
    @CsvSource({
        "openrouter-veo-3.1, 'adds: 7, from: 30, upTo: 37,', only the provider veo is sent videos",
        "openrouter-veo-3.1, 'adds: 7, from: 30, upTo: 3,', '1 <= adds <= from <= upTo, not 7, 30 and 3'",
        "veo-3.1-lite, '', 'abilities.lengths.extension.adds'"
    })
    void what_cannot_be_extended_is_said(String profile, String facts, String why) {
        String yaml = extending(profile).replace("used", facts + "used");
        assertThatThrownBy(() -> Catalogue.with(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(profile)
                .hasMessageContaining(why);
    }

    private static String extending(String profile) {
        return "- id: %s\n  abilities: {lengths: {extension: {used: true}}}\n".formatted(profile);
    }

    @Test
    void what_is_null_is_taken_away_from_what_a_profile_begins_with() {
        Profile lite = CATALOGUE.profile("veo-3.1-lite").orElseThrow();
        assertThat(lite.abilities().resolutions()).containsOnlyKeys("720p", "1080p");
        assertThat(lite.offer().orElseThrow().prices().perSecond()).containsOnlyKeys("720p", "1080p");
        assertThat(lite.abilities().lengths().withReferences()).isEmpty();
        assertThat(CATALOGUE.profile("openrouter-veo-3.1").orElseThrow().fixed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "id: veo-3.1", "- id: other", "- 7"})
    void what_is_no_list_of_profiles_is_said(String yaml) {
        assertThatThrownBy(() -> Catalogue.with(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this is no list of profiles");
    }

    @Test
    void there_are_the_three_templates() {
        assertThat(CATALOGUE.templates())
                .extracting(template -> template.id())
                .containsExactly("cinematic", "explainer", "marketing");
        assertThat(CATALOGUE.templates()).allSatisfy(template -> {
            assertThat(template.persona()).isNotBlank();
            assertThat(template.negative()).isNotEmpty().noneMatch(noun -> noun.matches("(?i)(no|don't) .*"));
        });
    }

    @ParameterizedTest
    @EnumSource(StyleTemplate.class)
    void a_film_is_put_to_words_with_the_template_of_its_style(StyleTemplate named) {
        Style style = new Style(
                "Own", StylePreset.GHIBLI, List.of(), Map.of(), Map.of(), Optional.empty(), Optional.of(named));
        assertThat(CATALOGUE.template(style).id()).isEqualTo(named.name().toLowerCase(Locale.ROOT));
        assertThat(CATALOGUE
                        .template(new Style("Own", StylePreset.GHIBLI, List.of(), Map.of()))
                        .id())
                .isEqualTo("cinematic");
    }
}
