package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;

class ExamplesTest {

    @ParameterizedTest
    @CsvSource({"the-last-algorithm, 8, The Last Algorithm", "the-golden-orb, 6, The Golden Orb"})
    void a_written_example_has_shots_of_eight_seconds(String name, int shots, String title) {
        Production production = Productions.ready(name, Productions.files(Productions.EXAMPLES.resolve(name)));
        assertThat(production.title()).isEqualTo(title);
        assertThat(production.shots()).hasSize(shots);
        assertThat(production.shots())
                .allSatisfy(shot -> assertThat(shot.duration()).contains(new RationalTime(192, 24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-last-algorithm", "the-golden-orb"})
    void the_lines_of_a_shot_fit_into_it_with_room(String name) {
        Production production = Productions.ready(name, Productions.files(Productions.EXAMPLES.resolve(name)));
        assertThat(production.shots()).allSatisfy(shot -> assertThat(shot.brief().dialogue().stream()
                        .mapToInt(line -> line.text().split(" ", -1).length)
                        .sum())
                .isLessThanOrEqualTo(12));
    }

    @Test
    void sarah_goes_from_focus_to_shock_to_fear_while_night_becomes_dawn() {
        Production production = Productions.ready(
                "the-last-algorithm", Productions.files(Productions.EXAMPLES.resolve("the-last-algorithm")));
        assertThat(production.shots().stream()
                        .flatMap(shot -> shot.brief().changes().stream())
                        .filter(change -> change.character().equals(new CharacterId("sarah")))
                        .flatMap(change -> change.expression().stream()))
                .containsSubsequence(Expression.FOCUSED, Expression.SHOCKED, Expression.FEARFUL);
        assertThat(production.scenes())
                .extracting(scene -> scene.timeOfDay())
                .containsExactly(TimeOfDay.NIGHT, TimeOfDay.DAWN);
        assertThat(production.shots().stream().flatMap(shot -> shot.brief().light().stream()))
                .containsExactly("lab-blue", "alarm-red", "dawn-gold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-keeper", "parcel-for-nobody"})
    void a_bare_screenplay_is_a_production_and_every_line_is_spoken_once(String name) throws IOException {
        String fountain = Files.readString(Productions.EXAMPLES.resolve(Path.of("bare", name + ".fountain")));
        Production production = Productions.ready(name, Map.of(name + ".fountain", fountain));
        assertThat(production.shots()).extracting(Shot::id).doesNotHaveDuplicates();
        assertThat(production.shots()).first().extracting(shot -> shot.id()).isEqualTo(new ShotId("1A"));
        assertThat(production.shots().stream()
                        .flatMap(shot -> shot.brief().dialogue().stream())
                        .map(DialogueLine::id))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(production.cast())
                .extracting(member -> member.dna().identity())
                .doesNotHaveDuplicates();
    }
}
