package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.local.StudioEvents.Told;

/**
 * What is known of a film in the end, without what no two makings have in common: moments, and how long something took.
 *
 * @param events all that the services told each other of it, each as often as it was told
 * @param ledger the continuity ledger, oldest entry first
 * @param artefacts names and hashes of what was made
 */
record FilmRecord(List<String> events, List<String> ledger, List<String> artefacts) {

    private static final Set<String> OF_ONE_MAKING = Set.of("renderMillis", "enteredAt", "entry", "refersTo");

    /** The first revision of a production. */
    static FilmRecord of(String production, StudioDoor door, List<Told> told, String org) {
        List<String> events = told.stream()
                .filter(event -> event.org().equals(org) && event.isOf(production, 1))
                .filter(event -> event.type() != WorkProgressed.class)
                .map(event -> event.type().getSimpleName() + " " + lasting(event.event()))
                .sorted()
                .toList();
        JsonNode ledger = door.get("/productions/%s/ledger?revision=1&limit=100".formatted(production));
        JsonNode artefacts =
                door.get("/productions/%s?revision=1".formatted(production)).path("artefacts");
        return new FilmRecord(
                events,
                elements(ledger.path("entries")).stream()
                        .sorted(Comparator.comparing(
                                entry -> entry.path("scene").asText()
                                        + entry.path("shot").asText()))
                        .map(FilmRecord::lasting)
                        .toList(),
                elements(artefacts).stream()
                        .map(artefact -> artefact.path("name").asText() + " "
                                + artefact.path("sha256").asText())
                        .toList());
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String lasting(JsonNode node) {
        JsonNode copy = node.deepCopy();
        forget(copy);
        return copy.toString();
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_ONE_MAKING);
        }
        new ArrayList<>(elements(node)).forEach(FilmRecord::forget);
    }
}
