package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.turned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OnOffer;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class OpenRouterModelsTest {
    private final OpenRouterFake fake = fake(new MovingClock());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void models_are_read_with_what_they_take_and_what_a_second_costs() throws InterruptedException {
        List<ListedModel> models = ((Listing.Listed) listed()).models();
        ListedModel veo = find(models, "google/veo-3.1");
        assertThat(veo.takes().seconds()).containsExactly(4, 6, 8);
        assertThat(veo.takes().firstFrame()).contains(true);
        assertThat(veo.takes().seed()).isEmpty();
        assertThat(veo.costs().perSecond())
                .isEqualTo(Map.of(
                        "720p", second("0.20", "0.40"), "1080p", second("0.20", "0.40"), "4K", second("0.40", "0.60")));
        ListedModel kling = find(models, "kling/kling-3-turbo");
        assertThat(kling.costs().perSecond())
                .isEqualTo(Map.of("720p", second("0.07", "0.07"), "1080p", second("0.115", "0.115")));
        ListedModel seedance = find(models, "bytedance/seedance-2");
        assertThat(seedance.costs().perSecond()).isEmpty();
        assertThat(seedance.costs().thousandTokens().orElseThrow()).isEqualByComparingTo("0.0012");
    }

    @Test
    void the_list_of_all_models_says_when_one_ends() throws InterruptedException {
        fake.lists(List.of(OnOffer.usual().getFirst().ending("2027-01-31T00:00:00Z")));
        assertThat(((Listing.Listed) listed()).models())
                .extracting(ListedModel::ends)
                .containsExactly(Optional.of(LocalDate.of(2027, 1, 31)));
    }

    /** Whatever is no list leaves the catalogue as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"data\":[]}", "{\"data\":{\"id\":\"x\"}}"})
    void what_is_no_list_is_a_fault(String body) throws InterruptedException {
        fake.play(Doing.MODELS, new Trick.Says(body));
        assertThat(listed()).isInstanceOf(Fault.class).hasFieldOrPropertyWithValue("code", "malformed");
    }

    @Test
    void what_is_turned_away_or_lost_is_a_fault() throws InterruptedException {
        fake.play(Doing.MODELS, turned(500));
        assertThat(listed()).isInstanceOf(Fault.class);
        fake.play(Doing.MODELS, new Trick.LostBefore(), new Trick.LostBefore());
        assertThat(listed()).isInstanceOf(Fault.class);
        try (OpenRouterClient stranger = client(fake, "another", Patience.USUAL)) {
            assertThat(stranger.models()).isInstanceOf(Fault.class).hasFieldOrPropertyWithValue("code", "credentials");
        }
    }

    @Test
    void names_that_no_model_can_have_and_amounts_that_are_none_are_left_out() throws InterruptedException {
        OnOffer usual = OnOffer.usual().getFirst();
        fake.lists(List.of(
                usual.at(Map.of("duration_seconds", "free", "duration_seconds_4k", "-1")),
                new OnOffer("../../key", List.of(4), List.of("720p"), Map.of(), Optional.empty())));
        List<ListedModel> models = ((Listing.Listed) listed()).models();
        assertThat(models).extracting(ListedModel::model).containsExactly("google/veo-3.1");
        assertThat(models.getFirst().costs().perSecond()).isEmpty();
    }

    private Listing listed() throws InterruptedException {
        try (OpenRouterClient client = client(fake, OpenRouterFake.KEY, Patience.USUAL)) {
            return client.models();
        }
    }

    private static ListedModel find(List<ListedModel> models, String name) {
        return models.stream()
                .filter(model -> model.model().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Offer.PerSecond second(String mute, String sound) {
        return new Offer.PerSecond(new BigDecimal(mute), new BigDecimal(sound));
    }
}
