package studio.backlot.gateway.production.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import studio.backlot.contracts.event.Intent;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** What a source is applied for; the story service says whether it has such a tier, such scenes and shots. */
record Wishes(
        @Parameter(description = "make, or plan: what making it would take, to be read at its /plan")
        @QueryParam("intent")
        @DefaultValue("make")
        String intent,

        @Parameter(
                description =
                        "final; draft: half the size; stills: one picture for each shot, held as long as it lasts")
        @QueryParam("tier")
        @DefaultValue("final")
        String tier,

        @Parameter(
                description =
                        "Scenes that are to be made, with commas between; all when neither scene nor shot is said")
        @QueryParam("scene")
        List<String> scenes,

        @Parameter(description = "Shots that are to be made, with commas between") @QueryParam("shot")
        List<String> shots) {

    Intent purpose() {
        return Intent.named(intent)
                .orElseThrow(() -> new ProblemException(
                        KitError.BAD_REQUEST, "intent: expected make or plan, not '" + intent + "'."));
    }

    /** The same as a query. */
    String query() {
        return Stream.of(
                        Stream.of(part("intent", intent), part("tier", tier)),
                        scenes.stream().map(scene -> part("scene", scene)),
                        shots.stream().map(shot -> part("shot", shot)))
                .flatMap(some -> some)
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
