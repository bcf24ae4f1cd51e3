package studio.backlot.render.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Tier;
import studio.backlot.render.prompt.override.ProfileOverride;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Change;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.ListedModel.Costs;
import studio.backlot.render.provider.ListedModel.Takes;
import studio.backlot.render.provider.Listing;

class RefreshTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Integer> LENGTHS = List.of(4, 6, 8);
    private static final List<String> SIZES = List.of("720p", "1080p", "4K");
    private static final ListedModel VEO = veo(LENGTHS, SIZES, prices("0.20", "0.40", "0.40", "0.60"));

    @Test
    void nothing_is_otherwise_when_the_list_says_what_the_catalogue_says() {
        Refresh.Outcome outcome = compared(ProfileOverride.NOTHING, VEO);
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.changes()).isFalse();
        assertThat(outcome.yaml()).isEqualTo(ProfileOverride.NOTHING);
    }

    @Test
    void another_price_is_told_old_and_new_and_taken_over_with_day_and_source() {
        Refresh.Outcome outcome =
                compared(ProfileOverride.NOTHING, veo(LENGTHS, SIZES, prices("0.15", "0.40", "0.40", "0.60")));
        assertThat(outcome.changes()).isTrue();
        Difference difference = only(outcome);
        assertThat(difference.kind()).isEqualTo(Difference.Kind.CHANGED);
        assertThat(difference.profile()).contains("openrouter-veo-3.1");
        assertThat(difference.changes())
                .extracting(Change::toString)
                .containsExactly("720p a second mute 0.20 USD → 0.15 USD", "1080p a second mute 0.20 USD → 0.15 USD");

        Offer.Prices prices =
                profile(outcome, "openrouter-veo-3.1").offer().orElseThrow().prices();
        assertThat(prices.perSecond().get("720p").mute()).isEqualByComparingTo("0.15");
        assertThat(prices.perSecond().get("4K").sound()).isEqualByComparingTo("0.60");
        assertThat(prices.evidence().dated()).isEqualTo("2026-11-22");
        assertThat(prices.evidence().source()).isEqualTo("a list");
        assertThat(Catalogue.bundled()
                        .profile("openrouter-veo-3.1")
                        .orElseThrow()
                        .offer()
                        .orElseThrow()
                        .limits())
                .isEqualTo(profile(outcome, "openrouter-veo-3.1")
                        .offer()
                        .orElseThrow()
                        .limits());
    }

    @Test
    void what_was_taken_over_is_not_told_again_and_what_returns_is() {
        ListedModel cheaper = veo(LENGTHS, SIZES, prices("0.15", "0.40", "0.40", "0.60"));
        String yaml = compared(ProfileOverride.NOTHING, cheaper).yaml();
        assertThat(compared(yaml, cheaper).differences()).isEmpty();
        assertThat(compared(yaml, cheaper).yaml()).isEqualTo(yaml);
        Refresh.Outcome back = compared(yaml, VEO);
        assertThat(only(back).changes()).hasSize(2);
        assertThat(back.yaml()).isEqualTo(ProfileOverride.NOTHING);
    }

    @Test
    void what_is_gone_is_taken_away_and_what_is_further_is_only_said() {
        Refresh.Outcome outcome = compared(
                ProfileOverride.NOTHING,
                veo(List.of(6, 8, 10), List.of("720p", "1080p", "2K"), prices("0.20", "0.40", "0.40", "0.60")));
        assertThat(only(outcome).changes())
                .extracting(Change::toString)
                .contains("lengths 4, 6, 8 s → 6, 8 s", "sizes 720p, 1080p, 4K → 720p, 1080p");
        assertThat(only(outcome).further()).containsExactly("10 s", "2K");
        Profile profile = profile(outcome, "openrouter-veo-3.1");
        assertThat(profile.abilities().lengths().seconds()).containsExactly(6, 8);
        assertThat(profile.abilities().resolutions()).containsOnlyKeys("720p", "1080p");
        assertThat(profile.offer().orElseThrow().prices().perSecond()).containsOnlyKeys("720p", "1080p");
        assertThat(profile.evidence().source()).startsWith("a list; else: OpenRouter");
    }

    @Test
    void a_length_that_references_need_takes_the_references_with_it() {
        Refresh.Outcome outcome =
                compared(ProfileOverride.NOTHING, veo(List.of(4, 6), SIZES, prices("0.20", "0.40", "0.40", "0.60")));
        Profile profile = profile(outcome, "openrouter-veo-3.1");
        assertThat(profile.abilities().lengths().withReferences()).isEmpty();
        assertThat(profile.abilities().lengths().at()).isEmpty();
        assertThat(profile.abilities().pictures().references()).isZero();
    }

    @Test
    void a_model_that_is_not_listed_is_retired_with_one_that_is_as_its_successor() {
        String ours = """
                - id: openrouter-ours
                  like: openrouter-veo-3.1
                  model: google/veo-ours
                """;
        Refresh refresh = new Refresh(
                "openrouter",
                new Refresh.Known(Catalogue.with(ours), Catalogue.with(ours), ProfileOverride.NOTHING),
                new Listing.Listed("a list", List.of(VEO)),
                TODAY);
        Refresh.Outcome outcome = refresh.compared(yaml -> Catalogue.with(List.of(ours, yaml)));
        assertThat(only(outcome).kind()).isEqualTo(Difference.Kind.GONE);
        assertThat(only(outcome).changes())
                .extracting(Change::toString)
                .containsExactly("retired none → 2026-11-22, openrouter-veo-3.1 instead");
    }

    @Test
    void a_model_of_which_nothing_is_left_is_gone() {
        Refresh.Outcome outcome =
                compared(ProfileOverride.NOTHING, veo(List.of(10), SIZES, prices("0.20", "0.40", "0.40", "0.60")));
        assertThat(only(outcome).kind()).isEqualTo(Difference.Kind.GONE);
        assertThat(profile(outcome, "openrouter-veo-3.1").offer().orElseThrow().isRetired(TODAY))
                .isTrue();
    }

    @Test
    void an_end_that_is_said_beforehand_is_kept() {
        ListedModel ending =
                new ListedModel(VEO.model(), VEO.takes(), VEO.costs(), Optional.of(LocalDate.of(2027, 1, 31)));
        Refresh.Outcome outcome = compared(ProfileOverride.NOTHING, ending);
        assertThat(only(outcome).kind()).isEqualTo(Difference.Kind.ENDING);
        Offer offer = profile(outcome, "openrouter-veo-3.1").offer().orElseThrow();
        assertThat(offer.isRetired(TODAY)).isFalse();
        assertThat(offer.isRetired(LocalDate.of(2027, 1, 31))).isTrue();
    }

    @Test
    void a_new_model_is_offered_where_lengths_sizes_and_prices_are_said_and_stays_as_retired_when_it_goes() {
        ListedModel added = new ListedModel(
                "kling/kling-3-turbo",
                takes(List.of(5, 10), List.of("720p", "1K"), Optional.of(false)),
                new Costs(Map.of("720p", second("0.07", "0.07")), Optional.empty()),
                Optional.empty());
        Refresh.Outcome outcome = compared(ProfileOverride.NOTHING, VEO, added);
        assertThat(only(outcome).kind()).isEqualTo(Difference.Kind.NEW);
        Profile profile = profile(outcome, "openrouter-kling-3-turbo");
        assertThat(profile.model()).isEqualTo("kling/kling-3-turbo");
        assertThat(profile.abilities().resolutions()).containsOnlyKeys("720p");
        assertThat(profile.abilities().lengths().seconds()).containsExactly(5, 10);
        assertThat(profile.abilities().words().speech()).isFalse();
        assertThat(profile.parameters().negative()).isEmpty();
        assertThat(profile.offer().orElseThrow().tier()).isEqualTo(Tier.DRAFT);

        Refresh.Outcome later = new Refresh(
                        "openrouter",
                        new Refresh.Known(Catalogue.bundled(), Catalogue.with(outcome.yaml()), outcome.yaml()),
                        new Listing.Listed("a list", List.of(VEO)),
                        TODAY.plusDays(3))
                .compared(Catalogue::with);
        assertThat(only(later).kind()).isEqualTo(Difference.Kind.GONE);
        assertThat(profile(later, "openrouter-kling-3-turbo")
                        .offer()
                        .orElseThrow()
                        .retired())
                .contains(new Offer.Retirement(TODAY.plusDays(3), Optional.of("openrouter-veo-3.1")));

        Refresh.Outcome latest = new Refresh(
                        "openrouter",
                        new Refresh.Known(Catalogue.bundled(), Catalogue.with(later.yaml()), later.yaml()),
                        new Listing.Listed("a list", List.of(VEO)),
                        TODAY.plusDays(9))
                .compared(Catalogue::with);
        assertThat(latest.differences()).isEmpty();
    }

    @Test
    void a_model_without_a_price_is_said_and_not_offered() {
        ListedModel unpriced = new ListedModel("wan-video/wan-3", Takes.UNSAID, Costs.UNSAID, Optional.empty());
        Refresh.Outcome outcome = compared(ProfileOverride.NOTHING, VEO, unpriced);
        assertThat(only(outcome).kind()).isEqualTo(Difference.Kind.NOT_OFFERED);
        assertThat(only(outcome).profile()).isEmpty();
        assertThat(outcome.changes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "flux-schnell, , DRAFT",
        "kling-3-TURBO, , DRAFT",
        "veo-3.1-fast, , DRAFT",
        "breakfast-1, , FINAL",
        "veo-3.1, , FINAL",
        "veo-3.1, 0.0009, DRAFT",
        "veo-3.1, 0.001, FINAL"
    })
    void quality_is_told_by_the_price_of_tokens_and_by_names_of_fast_models(String name, BigDecimal tokens, Tier tier) {
        assertThat(DraftByPriceOrName.of(new ListedModel(
                        "maker/" + name,
                        Takes.UNSAID,
                        new Costs(Map.of(), Optional.ofNullable(tokens)),
                        Optional.empty())))
                .isEqualTo(tier);
    }

    private static Refresh.Outcome compared(String yaml, ListedModel... models) {
        return new Refresh(
                        "openrouter",
                        new Refresh.Known(Catalogue.bundled(), Catalogue.with(yaml), yaml),
                        new Listing.Listed("a list", List.of(models)),
                        TODAY)
                .compared(Catalogue::with);
    }

    private static Difference only(Refresh.Outcome outcome) {
        assertThat(outcome.differences()).hasSize(1);
        return outcome.differences().getFirst();
    }

    private static Profile profile(Refresh.Outcome outcome, String id) {
        return Catalogue.with(outcome.yaml()).profile(id).orElseThrow();
    }

    private static ListedModel veo(List<Integer> seconds, List<String> sizes, Map<String, Offer.PerSecond> prices) {
        return new ListedModel(
                "google/veo-3.1",
                takes(seconds, sizes, Optional.of(true)),
                new Costs(prices, Optional.empty()),
                Optional.empty());
    }

    private static Takes takes(List<Integer> seconds, List<String> sizes, Optional<Boolean> sound) {
        return new Takes(
                seconds, sizes, List.of("16:9", "9:16"), Optional.of(true), Optional.of(true), sound, Optional.empty());
    }

    private static Map<String, Offer.PerSecond> prices(String mute, String sound, String mute4K, String sound4K) {
        return Map.of("720p", second(mute, sound), "1080p", second(mute, sound), "4K", second(mute4K, sound4K));
    }

    private static Offer.PerSecond second(String mute, String sound) {
        return new Offer.PerSecond(new BigDecimal(mute), new BigDecimal(sound));
    }
}
