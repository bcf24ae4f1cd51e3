package studio.backlot.character.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.kit.problem.ProblemException;

class StudioCharacterTest {

    private static final CharacterId SARAH = new CharacterId("sarah");
    private static final Dna PALE = SomeDna.withSkin("#F2D3BC");
    private static final Dna TANNED = SomeDna.withSkin("#B0805A");

    @Test
    void the_first_lock_is_version_1() {
        assertThat(sarah().lock(casting(PALE, Stage.CONCEPT)))
                .isEqualTo(new Lock.New(CharacterVersion.undrawn(1, Stage.CONCEPT, PALE)));
    }

    @Test
    void the_same_dna_is_the_same_version() {
        CharacterVersion locked = CharacterVersion.undrawn(1, Stage.FINAL, PALE);

        assertThat(sarah(locked).lock(casting(SomeDna.withSkin("#f2d3bc"), Stage.FINAL)))
                .isEqualTo(new Lock.Known(locked));
    }

    @Test
    void other_dna_is_the_next_version_and_earlier_ones_are_found_again() {
        CharacterVersion first = CharacterVersion.undrawn(1, Stage.FINAL, PALE);

        Lock second = sarah(first).lock(casting(TANNED, Stage.FINAL));

        assertThat(second.version().number()).isEqualTo(2);
        assertThat(sarah(first, second.version()).lock(casting(PALE, Stage.FINAL)))
                .isEqualTo(new Lock.Known(first));
    }

    @Test
    void a_production_takes_a_known_version_to_its_final_stage() {
        CharacterVersion concept = CharacterVersion.undrawn(1, Stage.CONCEPT, PALE);

        assertThat(sarah(concept).lock(casting(PALE, Stage.FINAL)).version().stage())
                .isEqualTo(Stage.FINAL);
    }

    @Test
    void asking_for_an_earlier_stage_leaves_a_known_version_where_it_is() {
        CharacterVersion locked = CharacterVersion.undrawn(1, Stage.FINAL, PALE);

        assertThat(sarah(locked).lock(casting(PALE, Stage.CONCEPT)).version().stage())
                .isEqualTo(Stage.FINAL);
    }

    @Test
    void a_stage_never_goes_back() {
        CharacterVersion casting = CharacterVersion.undrawn(1, Stage.CASTING, PALE);

        assertThat(casting.at(Stage.FINAL).stage()).isEqualTo(Stage.FINAL);
        assertThatThrownBy(() -> casting.at(Stage.CONCEPT))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(CharacterError.STAGE_GOES_FORWARD));
    }

    private static StudioCharacter sarah(CharacterVersion... versions) {
        return new StudioCharacter(SARAH, "Sarah", Optional.empty(), Optional.empty(), List.of(versions));
    }

    private static Casting casting(Dna dna, Stage stage) {
        return new Casting(SARAH, "Sarah", Optional.empty(), Optional.empty(), dna, stage);
    }
}
