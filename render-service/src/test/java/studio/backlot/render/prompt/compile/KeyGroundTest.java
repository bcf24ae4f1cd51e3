package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.Samples;

class KeyGroundTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "#2F6FA8, GREEN", // blue
        "#2E8B57, BLUE", // green
        "#808080, GREEN", // neither: green when it is all the same
        "#00C853, BLUE",
        "#1A3FD0, GREEN"
    })
    void the_ground_is_what_clothes_are_not(String clothes, KeyGround ground) {
        assertThat(KeyGround.of(List.of(wearing(clothes)))).contains(ground);
    }

    @Test
    void everybody_counts() {
        assertThat(KeyGround.of(List.of(Samples.emma(), wearing("#2E8B57")))).isEmpty();
        assertThat(KeyGround.of(List.of(wearing("#808080"), wearing("#2E8B57"))))
                .contains(KeyGround.BLUE);
        assertThat(KeyGround.of(List.of(Samples.sarah(), Samples.aria()))).contains(KeyGround.GREEN);
    }

    @Test
    void between_green_and_blue_there_is_no_ground() {
        assertThat(KeyGround.of(List.of(wearing("#00C853"), wearing("#1A3FD0"))))
                .isEmpty();
    }

    static CastMember wearing(String colour) {
        CastMember emma = SampleShots.emma();
        Outfit outfit = new Outfit(
                "day", List.of(new Garment(GarmentKind.COAT, new Colour(colour), Optional.empty(), Optional.empty())));
        Dna dna = emma.dna();
        return new CastMember(
                emma.id(),
                emma.name(),
                emma.version(),
                new Dna(dna.identity(), List.of(outfit), dna.voice(), dna.manner(), dna.genetics()));
    }
}
