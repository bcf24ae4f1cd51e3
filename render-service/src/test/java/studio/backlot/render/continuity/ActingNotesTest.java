package studio.backlot.render.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.SampleShots;
import studio.backlot.render.shot.DefaultWorld;

class ActingNotesTest {

    private static final CharacterId EMMA = new CharacterId("emma");
    private static final CharacterId DAVID = new CharacterId("david");
    private static final ShotWorld WORLD = new ShotWorld(
            DefaultWorld.SET, DefaultWorld.STYLE, List.of(emma(), SampleShots.person("david", "David", "en")));

    @Test
    void the_emotional_palette_says_what_a_feeling_does() {
        assertThat(emmaAlone().after(feels(Expression.FEARFUL), WORLD).acting())
                .isEqualTo(Map.of(EMMA, List.of("fear: breath short")));
        assertThat(emmaAlone().after(feels(Expression.JOYFUL), WORLD).acting())
                .isEqualTo(Map.of(EMMA, List.of("joy: glow 1.2")));
        assertThat(emmaAlone().after(feels(Expression.ANGRY), WORLD).acting()).isEmpty();
    }

    @Test
    void a_feeling_goes_on_being_noted_in_shots_that_do_not_name_it() {
        SceneState afraid = emmaAlone().after(feels(Expression.FEARFUL), WORLD);
        assertThat(afraid.after(brief("Nothing happens."), WORLD).acting()).isEqualTo(afraid.acting());
    }

    @Test
    void the_conflict_matrix_shows_as_soon_as_the_other_is_there_and_no_longer() {
        SceneState together = emmaAlone().after(brief("", present(true)), WORLD);
        assertThat(together.acting()).isEqualTo(Map.of(EMMA, List.of("towards david: never meets his eyes")));
        assertThat(together.after(brief("", present(false)), WORLD).acting()).isEmpty();
    }

    private static SceneState emmaAlone() {
        return SceneState.opening(brief("Emma waits."), WORLD);
    }

    private static Brief feels(Expression face) {
        return brief(
                "",
                new CharacterChange(
                        EMMA,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(face),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static CharacterChange present(boolean is) {
        return new CharacterChange(
                DAVID,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(is));
    }

    private static Brief brief(String action, CharacterChange... changes) {
        return new Brief(
                action,
                new CameraBrief(ShotSize.MS, MoveKind.STATIC, Optional.empty(), Optional.empty(), 0, Optional.empty()),
                List.of(changes),
                List.of(),
                Optional.empty(),
                studio.backlot.contracts.film.Transition.CUT,
                List.of());
    }

    private static CastMember emma() {
        CastMember emma = SampleShots.emma();
        Dna dna = emma.dna();
        Manner manner = new Manner(
                Optional.empty(),
                Map.of(),
                Map.of("fear", Map.of("breath", "short"), "joy", Map.of("glow", "1.2")),
                Map.of("david", "never meets his eyes", "nobody", "is not there"));
        return new CastMember(
                emma.id(),
                emma.name(),
                1,
                new Dna(dna.identity(), dna.wardrobe(), dna.voice(), manner, dna.genetics()));
    }
}
