package studio.backlot.render.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.expected.Region;

class CorrectionTest {

    @Test
    void joined_corrections_are_each_there_once_with_all_parts_together() {
        List<Correction> joined = Correction.joined(
                List.of(new Correction.MatchParts(List.of(garment(0))), new Correction.LockPlate()),
                List.of(new Correction.LockPlate(), new Correction.MatchParts(List.of(garment(1), garment(0)))));
        assertThat(joined)
                .containsExactlyInAnyOrder(
                        new Correction.LockPlate(), new Correction.MatchParts(List.of(garment(0), garment(1))));
    }

    private static Region.Key garment(int number) {
        return new Region.Key(new CharacterId("emma"), Form.HUMAN, Region.Kind.GARMENT, number);
    }
}
