package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LensTest {

    @Test
    void the_case_holds_lenses_from_18_to_135_millimetres() {
        assertThat(Lens.values())
                .extracting(Lens::millimetres)
                .isSorted()
                .startsWith(18)
                .endsWith(135);
    }

    @Test
    void the_nearest_lens_is_named_in_words() {
        assertThat(Lens.nearest(82).words()).isEqualTo("85 mm portrait lens");
        assertThat(Lens.nearest(8)).isEqualTo(Lens.MM_18);
        assertThat(Lens.nearest(300).words()).isEqualTo("135 mm long lens");
        assertThat(Lens.nearest(48).words()).isEqualTo("50 mm normal lens");
    }
}
