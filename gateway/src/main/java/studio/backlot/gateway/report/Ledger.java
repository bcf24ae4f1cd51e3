package studio.backlot.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The continuity ledger of a production, as far as a report shows it.
 *
 * @param entries in the order in which they were entered
 */
public record Ledger(List<Entry> entries) {

    /** Nothing is entered, or nobody can be asked. */
    public static final Ledger NONE = new Ledger(List.of());

    public Ledger {
        entries = List.copyOf(entries);
    }

    /**
     * A take and the state in which it ends.
     *
     * @param people in the scene
     * @param readings what was measured, by name
     */
    public record Entry(
            String scene,
            String shot,
            String slate,
            String light,
            List<Person> people,
            Map<String, Reading> readings) {}

    /**
     * Somebody in a scene.
     *
     * @param carries props in hand and injuries
     */
    public record Person(String name, String pose, String expression, String outfit, List<String> carries) {}

    /** A number, the limit up to which it is accepted, and whether it is beyond. */
    public record Reading(double value, double accept, boolean fault) {}

    /** Of the ledger's answers, page after page. */
    public static Ledger of(List<JsonNode> pages) {
        return new Ledger(pages.stream()
                .flatMap(page -> page.path("entries").valueStream())
                .map(Ledger::entry)
                .toList());
    }

    /** The same in the order of a film: shots that go on side by side are entered as they are done. */
    Ledger inOrderOf(List<String> shots) {
        return new Ledger(entries.stream()
                .sorted(Comparator.comparingInt(entry -> shots.indexOf(entry.shot())))
                .toList());
    }

    List<Entry> of(String scene) {
        return entries.stream().filter(entry -> entry.scene().equals(scene)).toList();
    }

    private static Entry entry(JsonNode entry) {
        JsonNode after = entry.path("after");
        List<Person> people = new ArrayList<>();
        after.path("cast").forEachEntry((id, presence) -> people.add(person(id, presence)));
        Map<String, Reading> readings = new LinkedHashMap<>();
        entry.path("measurements")
                .path("readings")
                .forEachEntry((name, reading) -> readings.put(name, reading(reading)));
        return new Entry(
                entry.path("scene").asText(),
                entry.path("shot").asText(),
                entry.path("take").path("slate").asText(entry.path("shot").asText()),
                after.path("light").asText(),
                people,
                readings);
    }

    private static Person person(String id, JsonNode presence) {
        List<String> carries = new ArrayList<>();
        presence.path("holds").forEach(prop -> carries.add(prop.asText()));
        presence.path("injuries").forEach(mark -> carries.add(mark.asText()));
        return new Person(
                id,
                presence.path("pose").asText().replace('-', ' '),
                presence.path("expression").asText(),
                presence.path("outfit").asText(),
                carries);
    }

    private static Reading reading(JsonNode reading) {
        return new Reading(
                reading.path("value").asDouble(),
                reading.path("accept").asDouble(),
                reading.path("fault").asBoolean());
    }
}
