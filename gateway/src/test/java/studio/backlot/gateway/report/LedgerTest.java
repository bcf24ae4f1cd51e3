package studio.backlot.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.json.Json;

class LedgerTest {
    private static final String PAGE = """
            {"production": "film@1", "entries": [
              {"scene": "1", "shot": "1A", "take": {"slate": "1A-1"},
               "after": {"light": "night", "cast": {"emma": {"pose": "fall-back", "expression": "fearful",
                 "outfit": "coat", "holds": ["lantern"], "injuries": ["cut on the cheek"]}}},
               "measurements": {"readings": {
                 "garment-colour of emma/garment-0": {"value": 0.75, "accept": 1.5, "fault": false},
                 "garment-colour of emma/garment-1": {"value": 3.0, "accept": 1.5, "fault": true},
                 "background-similarity": {"value": 0.99, "accept": 0.95, "fault": false},
                 "presence of emma": {"value": 0.4, "accept": 0.6, "fault": true},
                 "sound-offset of emma": {"value": -0.35, "accept": 0.7, "fault": false}}}},
              {"scene": "2", "shot": "2A", "take": {"slate": "2A-1"}, "after": {"light": "dawn", "cast": {}},
               "measurements": {"readings": {"file-colour": {"value": 9, "accept": 1.5, "fault": true},
                 "background-similarity": {"value": 0.95, "accept": 0.95, "fault": false}}}}]}
            """;

    @Test
    void an_entry_tells_how_everyone_leaves_the_shot() throws JacksonException {
        Ledger ledger = ledger();

        assertThat(ledger.of("1")).hasSize(1);
        Ledger.Entry entry = ledger.of("1").getFirst();
        assertThat(entry.slate()).isEqualTo("1A-1");
        assertThat(entry.light()).isEqualTo("night");
        assertThat(entry.people())
                .containsExactly(new Ledger.Person(
                        "emma", "fall back", "fearful", "coat", List.of("lantern", "cut on the cheek")));
        assertThat(ledger.of("2").getFirst().people()).isEmpty();
    }

    @Test
    void drift_is_told_for_each_character_the_set_and_the_file_by_the_worst_of_their_parts() throws JacksonException {
        Drift drift = Drift.of(ledger());

        assertThat(drift.shots()).containsExactly("1A-1", "2A-1");
        assertThat(drift.subjects()).extracting(Drift.Subject::name).containsExactly("emma", "file", "set");
        assertThat(share("emma", "garment-colour", 0)).isEqualTo(2.0);
        assertThat(share("emma", "presence", 0)).isEqualTo(1.5, within(1e-9));
        assertThat(share("emma", "sound-offset", 0)).isEqualTo(0.5, within(1e-9));
        assertThat(share("set", "background-similarity", 0)).isEqualTo(0.2, within(1e-9));
        assertThat(share("set", "background-similarity", 1)).isEqualTo(1.0, within(1e-9));
        assertThat(share("file", "file-colour", 1)).isEqualTo(Drift.MOST);
    }

    @Test
    void shots_that_went_on_side_by_side_are_told_in_the_order_of_the_film() throws JacksonException {
        assertThat(ledger().inOrderOf(List.of("2A", "1A")).entries())
                .extracting(Ledger.Entry::slate)
                .containsExactly("2A-1", "1A-1");
    }

    @Test
    void without_a_ledger_nothing_drifts() {
        assertThat(Drift.of(Ledger.NONE).subjects()).isEmpty();
        assertThat(Ledger.of(List.of()).entries()).isEmpty();
    }

    private static double share(String subject, String measure, int shot) throws JacksonException {
        return Drift.of(ledger()).subjects().stream()
                .filter(found -> found.name().equals(subject))
                .flatMap(found -> found.lines().stream())
                .filter(line -> line.measure().equals(measure))
                .flatMap(line -> line.points().stream())
                .filter(point -> point.shot() == shot)
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static Ledger ledger() throws JacksonException {
        return Ledger.of(List.of(Json.read(PAGE, JsonNode.class)));
    }
}
