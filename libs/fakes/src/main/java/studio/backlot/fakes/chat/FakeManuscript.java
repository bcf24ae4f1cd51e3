package studio.backlot.fakes.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.fakes.Json;

/** Writes the least that a studio takes for a manuscript. */
public final class FakeManuscript {
    private static final List<String> BEATS = List.of("Opening image", "Catalyst", "Finale");
    private static final List<String> PLACES =
            List.of("INT. KITCHEN - MORNING", "EXT. HARBOUR - DAY", "EXT. ROOFTOP - NIGHT");

    private FakeManuscript() {}

    /** About the characters of a request that holds its brief as one line of JSON. */
    public static String about(String request) {
        Optional<JsonNode> brief = request.lines()
                .filter(line -> line.startsWith("{"))
                .flatMap(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)).stream())
                .findFirst();
        List<String> names = new ArrayList<>();
        brief.ifPresent(node -> node.path("characters").forEach(name -> names.add(name.asText())));
        return of(names.isEmpty() ? List.of("Nora") : names);
    }

    /** About these. */
    public static String of(List<String> names) {
        List<Map<String, Object>> beats = new ArrayList<>();
        for (int i = 0; i < BEATS.size(); i++) {
            String lead = names.getFirst();
            beats.add(Map.of(
                    "name", BEATS.get(i),
                    "act", "Act " + (i + 1),
                    "purpose", "Something changes for " + lead + ".",
                    "heading", PLACES.get(i),
                    "parts",
                            List.of(
                                    part("action", "", "", String.join(" and ", names) + " wait by the window."),
                                    part("dialogue", lead, "quietly", "This is beat " + (i + 1) + " of a fake."))));
        }
        return Json.write(Map.of("title", "A Fake Draft", "beats", beats));
    }

    private static Map<String, String> part(String kind, String speaker, String manner, String text) {
        return Map.of("kind", kind, "speaker", speaker, "manner", manner, "text", text);
    }
}
