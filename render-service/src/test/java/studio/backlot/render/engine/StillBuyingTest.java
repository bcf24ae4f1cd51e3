package studio.backlot.render.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.StyleTemplate;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.people.Showing;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.provider.fake.UnaskedPainter;

class StillBuyingTest {
    private static final Money PRICE = Money.of("0.067 USD");

    @Test
    void the_model_is_asked_for_the_frame_in_the_films_shape_shown_who_is_in_it() {
        StillPurchase purchase = bought(PromptSamples.oneCharacter());
        assertThat(purchase.by()).isEqualTo("lumen lumen-2");
        assertThat(purchase.renderer()).isEqualTo("still-1 lumen lumen-2");
        assertThat(purchase.price()).isEqualTo(PRICE);
        assertThat(purchase.frame().aspectRatio()).isEqualTo("16:9");
        assertThat(purchase.frame().size()).isEqualTo("1K");
        assertThat(purchase.frame().references()).extracting(Reference::role).contains(Reference.Role.PORTRAIT);
        assertThat(purchase.frame().words()).contains("Identity lock:");
    }

    @Test
    void what_was_ordered_is_read_again_as_it_was() throws JacksonException {
        StillPurchase purchase = bought(PromptSamples.twoCharacters());
        assertThat(Json.read(Json.write(purchase), Commission.class)).isEqualTo(purchase);
    }

    @Test
    void what_is_asked_does_not_hang_on_the_frame_that_it_goes_on_from_which_has_its_own_place_in_the_key() {
        Material goesOn = PromptSamples.retaken(Link.CONTINUES, 4);
        assertThat(frames(bought(after(goesOn, "1A", "a")))).hasSize(1);
        assertThat(bought(after(goesOn, "1A", "a")).asked())
                .isEqualTo(bought(after(goesOn, "9Z", "b")).asked())
                .isNotEqualTo(bought(PromptSamples.retaken(Link.CUTS, 4)).asked());
    }

    @Test
    void a_film_that_explains_is_asked_for_in_the_words_of_its_template() {
        Material shot = PromptSamples.oneCharacter();
        ShotWorld world = shot.world();
        Material explaining = new Material(
                shot.shot(),
                shot.passage(),
                new ShotWorld(world.set(), world.style().with(StyleTemplate.EXPLAINER), world.cast()),
                shot.timing(),
                shot.supply(),
                shot.context());
        assertThat(bought(explaining).frame().words()).contains("a teacher who draws");
        assertThat(bought(shot).frame().words()).doesNotContain("a teacher who draws");
    }

    private static List<Reference> frames(StillPurchase purchase) {
        return purchase.frame().references().stream()
                .filter(reference -> reference.role() == Reference.Role.FIRST_FRAME)
                .toList();
    }

    private static Material after(Material shot, String before, String digit) {
        Material.Supply supply = shot.supply();
        Reference frame = new Reference(
                Reference.Role.FIRST_FRAME,
                "shot " + before,
                Optional.of(new AssetRef(digit.repeat(64), "image/png", 9)));
        return new Material(
                shot.shot(),
                shot.passage(),
                shot.world(),
                shot.timing(),
                new Material.Supply(supply.portraits(), supply.plate(), supply.style(), Optional.of(frame)),
                shot.context());
    }

    @Test
    void a_shot_that_is_taken_again_is_another_picture() {
        Material shot = PromptSamples.oneCharacter();
        Material again = new Material(
                shot.shot(),
                shot.passage(),
                shot.world(),
                shot.timing(),
                shot.supply(),
                new Material.Context(shot.context().seed() + 1, shot.context().previously()));
        assertThat(bought(again).asked()).isNotEqualTo(bought(shot).asked());
    }

    @Test
    void where_the_model_cannot_be_asked_the_built_in_engine_draws_and_says_why() {
        Material shot = PromptSamples.oneCharacter();
        assertThat(buying(false, Showing.EVERYONE, 4096).drawer(shot))
                .isEqualTo(new StillBuying.BuiltIn("there are no keys for lumen"));
        assertThat(((StillBuying.BuiltIn) buying(true, Showing.NOBODY, 4096).drawer(shot)).why())
                .endsWith("and models may show no people here");
        assertThat(((StillBuying.BuiltIn) buying(true, Showing.EVERYONE, 10).drawer(shot)).why())
                .contains("10");
    }

    private static StillPurchase bought(Material material) {
        return ((StillBuying.Model) buying(true, Showing.EVERYONE, 4096).drawer(material)).purchase();
    }

    private static StillBuying buying(boolean connected, Showing showing, int tokens) {
        return new StillBuying(
                new UnaskedPainter(
                        Optional.of(PRICE),
                        PromptSamples.reading(PictureProfiles.conversing("lumen", "lumen-2"), tokens)),
                connected,
                showing,
                Catalogue.bundled());
    }
}
