package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import studio.backlot.local.Exit;
import studio.backlot.local.terminal.Terminal;

/** Says what the studio found wrong with a source, as file:line:column where it knows the place. */
record SourceMistakes(Terminal terminal, Production production) {

    /** Parts of a query that are options of the command. */
    private static final Set<String> OPTIONS = Set.of("/scene", "/shot");

    Exit print(Gateway.Answer answer) {
        JsonNode problem = answer.body();
        JsonNode violations = problem.path("violations");
        violations.forEach(violation ->
                terminal.line(place(violation) + violation.path("detail").asText()));
        if (violations.isEmpty()) {
            terminal.line("%s: %s"
                    .formatted(
                            problem.path("title").asText("HTTP " + answer.status()),
                            problem.path("detail").asText("")));
        }
        return answer.status() == 422 || answer.status() == 413 ? Exit.SOURCE : Exit.FAILED;
    }

    private String place(JsonNode violation) {
        if (!violation.hasNonNull("file")) {
            String pointer = violation.path("pointer").asText("");
            return pointer.isEmpty() ? "" : (OPTIONS.contains(pointer) ? pointer.replace("/", "--") : pointer) + ": ";
        }
        StringBuilder place =
                new StringBuilder(production.onDisk(violation.path("file").asText()));
        for (String part : List.of("line", "column")) {
            if (violation.hasNonNull(part)) {
                place.append(':').append(violation.path(part).asInt());
            }
        }
        return place.append(": ").toString();
    }
}
