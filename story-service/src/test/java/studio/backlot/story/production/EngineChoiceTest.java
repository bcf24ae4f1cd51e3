package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Excerpt;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;

class EngineChoiceTest {
    private static final String SCREENPLAY = "INT. LAB - NIGHT\n\nSARAH types.\n\nSARAH\nDone.\n";
    private static final String FILM = "apiVersion: backlot.studio/v1\nkind: Film\nmetadata: {name: film}\nspec:\n";

    @Test
    void a_film_that_does_not_say_is_filmed_by_the_studios_own_engine() {
        assertThat(choice("  format: 720p24\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"veo-3.1", "auto", "animatic"})
    void an_engine_may_be_named_alone(String name) {
        assertThat(choice("  engine: " + name + "\n")).contains(EngineChoice.named(name));
    }

    @Test
    void quality_and_price_are_left_open_or_said() {
        assertThat(choice("  engine: {tier: draft, most: 4.00 USD}\n"))
                .contains(new EngineChoice("auto", Optional.of(Tier.DRAFT), Optional.of("4.00 USD")));
    }

    @Test
    void a_hybrid_names_an_engine_for_each_half() {
        assertThat(choice("  engine: {plate: animatic, characters: veo-3.1-fast}\n"))
                .contains(EngineChoice.hybrid("animatic", "veo-3.1-fast"));
        assertThat(choice("  engine: {plate: auto, characters: animatic, tier: draft, most: 4.00 USD}\n"))
                .contains(EngineChoice.hybrid(
                        new EngineChoice.Halves("auto", "animatic"), Optional.of(Tier.DRAFT), Optional.of("4.00 USD")));
        assertThat(drafted("  engine: {plate: animatic, characters: veo-3.1}\n").flatMap(EngineChoice::tier))
                .contains(Tier.DRAFT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{plate: veo-3.1, characters: veo-3.1} | both are 'veo-3.1', which films whole pictures; name it alone",
                "{plate: auto, characters: auto} | both are 'auto', which films whole pictures; name it alone",
                "{plate: animatic} | a hybrid names both",
                "{characters: veo-3.1} | a hybrid names both",
                "{name: veo-3.1, plate: animatic, characters: veo-3.1-fast} | no engine beside them",
                "hybrid | a hybrid names both",
                "{plate: hybrid, characters: veo-3.1} | expected an engine for each, not a hybrid",
                "{plate: Best One, characters: veo-3.1} | plate: expected 'animatic', 'auto' or a profile",
            })
    void what_is_no_hybrid_is_refused_in_clear_words(String engine, String said) {
        assertThat(Productions.wrong(
                        Map.of("screenplay.fountain", SCREENPLAY, "film.yaml", FILM + "  engine: " + engine + "\n")))
                .anySatisfy(problem -> assertThat(problem).contains("engine").contains(said));
    }

    @Test
    void a_draft_of_a_film_asks_for_draft_models_unless_its_author_has_said_which() {
        assertThat(drafted("  engine: auto\n").flatMap(EngineChoice::tier)).contains(Tier.DRAFT);
        assertThat(drafted("  engine: {tier: final}\n").flatMap(EngineChoice::tier))
                .contains(Tier.FINAL);
        assertThat(drafted("  format: 720p24\n")).isEmpty();
    }

    private static Optional<EngineChoice> drafted(String spec) {
        return production(spec)
                .screenplay(
                        new ProductionRef(new ProjectId("film"), 1),
                        new Purpose(Intent.MAKE, Tier.DRAFT, Excerpt.WHOLE))
                .engine();
    }

    private static Optional<EngineChoice> choice(String spec) {
        return production(spec).engine();
    }

    private static Production production(String spec) {
        return Productions.ready("film", Map.of("screenplay.fountain", SCREENPLAY, "film.yaml", FILM + spec));
    }
}
