package studio.backlot.render.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.RenderError;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.people.Showing;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.compile.KeyGround;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.route.Candidate;
import studio.backlot.render.route.Health;
import studio.backlot.render.route.Router;
import studio.backlot.render.route.Routing;
import studio.backlot.render.route.Weighed;
import studio.backlot.render.shot.Scripting;
import studio.backlot.render.shot.Unfilmable;

class HybridBuyingTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Router ROUTER = new Router(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void the_built_in_plate_is_not_bought() {
        Hybrid hybrid = hybrid(EngineChoice.hybrid("animatic", "veo-3.1-fast"));

        assertThat(hybrid.plate()).isEmpty();
        assertThat(hybrid.characters().orElseThrow().quote().total()).isEqualTo(Money.of("0.32 USD"));
        assertThat(hybrid.ground()).isEqualTo(KeyGround.GREEN);
        assertThat(hybrid.by()).isEqualTo("animatic + veo-3.1-fast");
        assertThat(hybrid.renderer()).contains("animatic-", "veo-3.1-fast-generate-001");
    }

    @Test
    void each_half_has_a_price_and_a_key_of_its_own() {
        Hybrid hybrid = hybrid(EngineChoice.hybrid("veo-3.1-lite", "veo-3.1"));

        assertThat(hybrid.plate().orElseThrow().asked())
                .isNotEqualTo(hybrid.characters().orElseThrow().asked());
        assertThat(hybrid.plate().orElseThrow().quote().total()).isEqualTo(Money.of("0.12 USD"));
        assertThat(hybrid.characters().orElseThrow().quote().total()).isEqualTo(Money.of("0.80 USD"));
        assertThat(hybrid.asked()).hasSize(64);
    }

    @Test
    void what_was_ordered_is_read_again_as_it_was() throws JacksonException {
        Hybrid hybrid = hybrid(EngineChoice.hybrid("animatic", "veo-3.1-fast"));
        assertThat(Json.write(Json.read(Json.write(hybrid), Commission.class))).isEqualTo(Json.write(hybrid));
        assertThat(Json.read(Json.write(hybrid), Commission.class).asked()).isEqualTo(hybrid.asked());
        Purchase whole = (Purchase) buying().commission(shopping(EngineChoice.named("veo-3.1")));
        assertThat(Json.read(Json.write(whole), Commission.class).asked()).isEqualTo(whole.asked());
    }

    @Test
    void a_plate_is_shown_to_the_half_of_the_set_alone() {
        Hybrid hybrid = (Hybrid) buying().commission(plated(EngineChoice.hybrid("veo-3.1", "veo-3.1-fast")));

        Purchase plate = hybrid.plate().orElseThrow();
        assertThat(plate.shows(Reference.Role.PLATE)).isTrue();
        assertThat(hybrid.characters().orElseThrow().shows(Reference.Role.PLATE))
                .isFalse();
        assertThat(hybrid.shows(Reference.Role.PLATE)).isTrue();
        assertThat(hybrid(EngineChoice.hybrid("veo-3.1", "veo-3.1-fast")).shows(Reference.Role.PLATE))
                .isFalse();
    }

    @Test
    void what_is_weighed_for_a_shot_is_what_it_costs_beside_its_plate_alone() {
        Purchase bare = (Purchase) buying().commission(shopping(EngineChoice.named("veo-3.1"), Material.Supply.NONE));
        Purchase beside = (Purchase) buying().commission(plated(EngineChoice.named("veo-3.1")));

        assertThat(bare.quote().total()).isEqualTo(Money.of("0.80 USD"));
        assertThat(beside.quote().total()).as("eight seconds beside references").isEqualTo(Money.of("1.60 USD"));
        for (Purchase purchase : List.of(bare, beside)) {
            assertThat(purchase.routing().all())
                    .filteredOn(Weighed.Scored.class::isInstance)
                    .extracting(weighed -> ((Weighed.Scored) weighed).price())
                    .containsExactly(purchase.quote().total());
        }
        Purchase lite = (Purchase) buying().commission(plated(EngineChoice.named("veo-3.1-lite")));
        assertThat(lite.shows(Reference.Role.PLATE)).isFalse();
        assertThat(lite.quote().total()).isEqualTo(Money.of("0.12 USD"));
    }

    private static Buying.Shopping plated(EngineChoice choice) {
        return shopping(
                choice,
                Material.Supply.NONE.on(
                        Reference.plate(new SetId("rehearsal-stage"), SampleShots.asset("plate", "image/png"))));
    }

    @Test
    void the_route_tells_of_both_halves() {
        Routing routing = buying().route(shopping(EngineChoice.hybrid("auto", "veo-3.1")));

        assertThat(routing.chosen()).contains("veo-3.1-lite + veo-3.1");
        assertThat(routing.all()).isEmpty();
        Routing plate = routing.halves().orElseThrow().plate();
        assertThat(plate.all())
                .filteredOn(weighed -> weighed.profile().equals("veo-3.1"))
                .flatExtracting(Weighed::reasons)
                .containsExactly("it makes the other half");
        assertThat(routing.halves().orElseThrow().characters().chosen()).contains("veo-3.1");
        Routing drawn = buying().route(shopping(EngineChoice.hybrid("animatic", "veo-3.1")));
        assertThat(drawn.halves().orElseThrow().plate().all())
                .flatExtracting(Weighed::reasons)
                .containsExactly("it is named, is built in and costs nothing");
    }

    @Test
    void a_refusal_says_which_half() {
        refused(EngineChoice.hybrid("veo-9", "animatic"))
                .hasMessageStartingWith(
                        "Shot 1A: no model can film its plate. There is no profile 'veo-9'; there are ");
        refused(EngineChoice.hybrid("animatic", "veo-3.0"))
                .hasMessageStartingWith("Shot 1A: no model can film its characters. veo-3.0: it was retired on"
                        + " 2026-06-30; veo-3.1 does its work now. Moving to veo-3.1 would change:");
    }

    @Test
    void the_most_is_of_both_halves_together() {
        EngineChoice.Halves halves = new EngineChoice.Halves("veo-3.1-lite", "veo-3.1");
        refused(EngineChoice.hybrid(halves, Optional.empty(), Optional.of("0.85 USD")))
                .hasMessage("Shot 1A: its plate by veo-3.1-lite costs 0.12 USD and its characters by veo-3.1 cost"
                        + " 0.80 USD, and 0.85 USD is the most for both.");
    }

    @Test
    void whom_models_may_not_show_bars_the_characters_and_not_the_plate() {
        EngineChoice characters = EngineChoice.hybrid("animatic", "veo-3.1");
        assertThatThrownBy(() -> buying(Showing.NOBODY).commission(shopping(characters)))
                .hasMessageContaining("no model can film its characters. veo-3.1: it shows Emma");
        assertThat(buying(Showing.NOBODY).commission(shopping(EngineChoice.hybrid("veo-3.1", "animatic"))))
                .isInstanceOf(Hybrid.class);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(EngineChoice choice) {
        return assertThatThrownBy(() -> buying().commission(shopping(choice)))
                .isInstanceOfSatisfying(
                        Unfilmable.class, refused -> assertThat(refused.error()).isEqualTo(RenderError.NO_MODEL));
    }

    private static Hybrid hybrid(EngineChoice choice) {
        return (Hybrid) buying().commission(shopping(choice));
    }

    private static Buying buying() {
        return buying(Showing.EVERYONE);
    }

    private static Buying buying(Showing showing) {
        List<Candidate> candidates = CATALOGUE.profiles().stream()
                .filter(profile -> List.of("veo", "built-in")
                        .contains(profile.offer().map(Offer::provider).orElse("")))
                .map(profile -> new Candidate(profile, true, Health.UNKNOWN))
                .toList();
        return new Buying(CATALOGUE, ROUTER, candidates, showing);
    }

    private static Buying.Shopping shopping(EngineChoice choice) {
        return shopping(choice, Material.Supply.NONE);
    }

    private static Buying.Shopping shopping(EngineChoice choice, Material.Supply supply) {
        ShotRequested request = requested(SampleShots.emma());
        return new Buying.Shopping(
                request,
                Scripting.of(request, SceneState.opening(request.shot(), request.world()), Map.of()),
                supply,
                new Material.Context(7, List.of()),
                choice);
    }

    private static ShotRequested requested(CastMember... people) {
        ShotRequested asked = SampleShots.of("hybrids").with(people).requested();
        ShotWorld world = asked.world();
        return new ShotRequested(
                asked.production(),
                asked.scene(),
                asked.shot(),
                asked.follows(),
                world,
                new FilmFormat(320, 180, 24),
                asked.seed());
    }
}
