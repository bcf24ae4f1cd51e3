package studio.backlot.story.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.story.production.Compiled;
import studio.backlot.story.production.ProductionCompiler;
import studio.backlot.story.source.ProductionSource;
import studio.backlot.story.source.yaml.PublishedSchemas;

class DraftingTest {

    private static final Drafting DRAFTING = new Drafting();

    private static ScriptBrief brief(ScriptKind kind, Genre genre, int minutes, long seed) {
        return new ScriptBrief(
                kind,
                Optional.empty(),
                "A lamp remembers who lit it.",
                genre,
                List.of("Mara", "Jonas", "Ada"),
                minutes,
                Optional.of("warm"),
                seed);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_and_genre_makes_a_production(ScriptKind kind) {
        ProductionCompiler compiler = new ProductionCompiler(new PublishedSchemas());
        for (Genre genre : Genre.values()) {
            Draft draft = DRAFTING.draft(brief(kind, genre, 12, 7));
            assertThat(draft.fountain()).doesNotContain("{", "}").contains("A draft from templates");
            Compiled compiled = compiler.compile("draft", new ProductionSource(Map.of("a.fountain", draft.fountain())));
            assertThat(compiled).isInstanceOfSatisfying(Compiled.Ready.class, ready -> {
                assertThat(ready.production().scenes()).hasSameSizeAs(draft.beats());
                assertThat(ready.production().cast())
                        .extracting(member -> member.name())
                        .contains("Mara", "Jonas");
            });
        }
    }

    @Test
    void the_same_brief_is_the_same_draft_and_another_seed_another() {
        assertThat(DRAFTING.draft(brief(ScriptKind.FILM, Genre.DRAMA, 8, 1)))
                .isEqualTo(DRAFTING.draft(brief(ScriptKind.FILM, Genre.DRAMA, 8, 1)));
        assertThat(DRAFTING.draft(brief(ScriptKind.FILM, Genre.DRAMA, 8, 1)).fountain())
                .isNotEqualTo(DRAFTING.draft(brief(ScriptKind.FILM, Genre.DRAMA, 8, 2))
                        .fountain());
    }

    @Test
    void a_longer_film_has_a_longer_middle() {
        assertThat(DRAFTING.draft(brief(ScriptKind.FILM, Genre.DRAMA, 8, 1)).beats())
                .hasSize(8);
        assertThat(DRAFTING.draft(brief(ScriptKind.FILM, Genre.DRAMA, 30, 1)).beats())
                .hasSize(19);
    }

    @Test
    void a_script_is_read_as_a_tree_of_blocks() {
        List<Block> blocks = Blocks.of("# Act\n\nINT. LAB - DAY\n\nX.\n\nANNA\n(low)\nHi.\n");
        assertThat(blocks)
                .extracting(Block::type)
                .containsExactly(Block.Type.SECTION, Block.Type.SCENE, Block.Type.ACTION, Block.Type.DIALOGUE);
        assertThat(blocks)
                .extracting(Block::parent)
                .containsExactly(Optional.empty(), Optional.of(1), Optional.of(2), Optional.of(2));
        assertThat(blocks.getLast().content()).isEqualTo("ANNA\n(low)\nHi.");
    }
}
