package studio.backlot.render.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Identity;
import studio.backlot.render.SampleShots;

class ShowingTest {
    private static final CastMember EMMA = of("Emma", Form.HUMAN, 26);
    private static final CastMember KIM = of("Kim", Form.HUMAN, 9);
    private static final CastMember LOU = of("Lou", Form.HOLOGRAM, 18);
    private static final CastMember ORB = of("Orb", Form.ORB, 3);

    @Test
    void whoever_lets_models_show_everyone_objects_to_nobody() {
        assertThat(Showing.EVERYONE.against(List.of(EMMA, KIM, ORB))).isEmpty();
    }

    @Test
    void minors_are_named_with_their_age_and_whoever_is_no_person_has_none() {
        assertThat(Showing.GROWN_UPS.against(List.of(EMMA, KIM, LOU, ORB)))
                .contains("it shows Kim (9), and models may show grown-ups alone here");
        assertThat(Showing.GROWN_UPS.against(List.of(EMMA, LOU, ORB))).isEmpty();
    }

    @Test
    void nobody_means_no_person() {
        assertThat(Showing.NOBODY.against(List.of(EMMA, ORB, LOU)))
                .contains("it shows Emma (26), Lou (18), and models may show no people here");
        assertThat(Showing.NOBODY.against(List.of(ORB))).isEmpty();
        assertThat(Showing.NOBODY.against(List.of())).isEmpty();
    }

    private static CastMember of(String name, Form form, int age) {
        CastMember someone = SampleShots.person("someone", name, "en");
        Dna dna = someone.dna();
        Identity usual = dna.identity();
        Body body = new Body(usual.body().build(), usual.body().height(), age);
        return new CastMember(
                someone.id(),
                name,
                1,
                new Dna(
                        new Identity(form, body, usual.face(), usual.skin(), usual.eyes(), usual.hair()),
                        dna.wardrobe(),
                        dna.voice(),
                        dna.manner(),
                        dna.genetics()));
    }
}
