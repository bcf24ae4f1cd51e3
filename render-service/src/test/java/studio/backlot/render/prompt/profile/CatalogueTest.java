package studio.backlot.render.prompt.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @Test
    void every_dialect_has_a_profile_with_a_date_and_a_source() {
        assertThat(CATALOGUE.profiles()).extracting(Profile::dialect).contains(Dialect.values());
        assertThat(CATALOGUE.profiles()).extracting(Profile::id).doesNotHaveDuplicates();
        assertThat(CATALOGUE.profiles()).allSatisfy(profile -> {
            assertThat(LocalDate.parse(profile.evidence().dated())).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(profile.evidence().source()).isNotBlank();
        });
    }

    @Test
    void whatever_is_asked_for_a_length_is_left() {
        for (Profile profile : CATALOGUE.profiles()) {
            Abilities.Lengths lengths = profile.abilities().lengths();
            assertThat(profile.abilities().resolutions().keySet())
                    .containsAll(lengths.at().keySet());
            for (List<Integer> only : lengths.at().values()) {
                assertThat(lengths.seconds()).containsAnyElementsOf(only);
                assertThat(lengths.withReferences().isEmpty()
                                || only.stream().anyMatch(lengths.withReferences()::contains))
                        .isTrue();
            }
        }
    }

    @Test
    void a_negative_that_is_a_parameter_has_a_name() {
        assertThat(CATALOGUE.profiles())
                .filteredOn(profile -> profile.abilities().words().negative() == Abilities.Negative.PARAMETER)
                .isNotEmpty()
                .allSatisfy(
                        profile -> assertThat(profile.parameters().negative()).isPresent());
    }

    @Test
    void there_are_the_three_templates() {
        assertThat(CATALOGUE.templates())
                .extracting(template -> template.id())
                .containsExactly("cinematic", "explainer", "marketing");
        assertThat(CATALOGUE.templates()).allSatisfy(template -> {
            assertThat(template.persona()).isNotBlank();
            assertThat(template.negative()).isNotEmpty().noneMatch(noun -> noun.matches("(?i)(no|don't) .*"));
        });
    }
}
