package studio.backlot.fakes.gemini;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.Turned;

/**
 * Who comes in to Gemini's models, and to which.
 *
 * @param token of a bearer, where one is taken instead of the key
 * @param models that live
 */
public record Door(String key, Optional<String> token, Set<String> models) {
    private static final Pattern PATH = Pattern.compile("/v1beta/models/([A-Za-z0-9.-]+)(:generateContent)?");

    /** The model that is asked, or asked after with GET. */
    public String opened(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("x-goog-api-key"));
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean known = given.equals(key)
                != token.map("Bearer "::concat).filter(bearer::equals).isPresent();
        if (!known) {
            throw new Turned(
                    400, "API_KEY_INVALID", "API key not valid: %s. Please pass a valid API key.".formatted(given));
        }
        return model(exchange);
    }

    private String model(HttpExchange exchange) {
        boolean generates = exchange.getRequestMethod().equals("POST");
        Matcher path = PATH.matcher(exchange.getRequestURI().toString());
        boolean known = path.matches() && (path.group(2) != null) == generates;
        boolean json = !generates
                || "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!known || !json) {
            throw new Turned(404, "NOT_FOUND", "Method not found.");
        }
        if (!models.contains(path.group(1))) {
            throw new Turned(404, "NOT_FOUND", "models/%s is not found.".formatted(path.group(1)));
        }
        return path.group(1);
    }

    /** In Google's words. */
    public static Reply refusal(Turned turned) {
        boolean key = turned.code().equals("API_KEY_INVALID");
        String status = key || turned.code().equals("invalid_request") ? "INVALID_ARGUMENT" : turned.code();
        return Reply.json(
                turned.status(),
                GeminiFake.error(
                        turned.status(),
                        status,
                        turned.message(),
                        key ? List.of(Map.of("reason", turned.code())) : List.of()));
    }
}
