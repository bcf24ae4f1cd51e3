package studio.backlot.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x", "a/b", "-a", ".a", "ä", "a b", "a\n"})
    void a_name_that_could_leave_its_place_is_refused(String name) {
        assertThatThrownBy(() -> new ProjectId(name)).hasMessageContaining("project: expected a name");
    }

    @Test
    void a_name_of_letters_digits_and_marks_is_taken() {
        assertThat(new ShotId("12A-B.1_x").value()).isEqualTo("12A-B.1_x");
    }

    @Test
    void an_asset_is_named_by_a_whole_sha256() {
        assertThatThrownBy(() -> new AssetRef("abc", "image/png", 1)).hasMessageContaining("64 lower-case");
    }
}
