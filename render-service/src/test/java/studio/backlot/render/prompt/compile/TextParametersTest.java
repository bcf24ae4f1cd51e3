package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.profile.Catalogue;

/** Interfaces that want shape and size in one, and a length in quotes. */
class TextParametersTest {
    private static final Material LYING = PromptSamples.oneCharacter();

    @Test
    void seconds_are_text_and_shape_and_size_are_one() {
        Call call = compiled(LYING);

        assertThat(call.sent().parameters()).isEqualTo(Map.of("seconds", "8", "size", "1280x720"));
        assertThat(call.listed())
                .extracting(Notice::about, Notice::reason)
                .contains(
                        tuple("format/aspect-ratio", "the parameter size says it"),
                        tuple("format/resolution", "the parameter size says it"),
                        tuple("format/duration", "the parameter seconds says it"));
    }

    @Test
    void an_upright_film_has_its_shorter_side_first() {
        Material.Timing timing = new Material.Timing(
                new FilmFormat(720, 1280, 24),
                LYING.timing().duration(),
                LYING.timing().lines());
        Material upright =
                new Material(LYING.shot(), LYING.passage(), LYING.world(), timing, LYING.supply(), LYING.context());

        assertThat(compiled(upright).sent().parameters()).containsEntry("size", "720x1280");
    }

    private static Call compiled(Material material) {
        Catalogue catalogue = Catalogue.bundled();
        return new PromptCompiler(
                        catalogue.profile("sora-2").orElseThrow(),
                        catalogue.templates().getFirst())
                .compile(material)
                .calls()
                .getFirst();
    }
}
