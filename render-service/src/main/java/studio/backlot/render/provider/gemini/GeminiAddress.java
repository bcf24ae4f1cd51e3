package studio.backlot.render.provider.gemini;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where Gemini is asked.
 *
 * @param base what comes before {@code /models}, such as {@code https://generativelanguage.googleapis.com/v1beta}
 */
public record GeminiAddress(URI base) {

    public URI generate(String model) {
        return URI.create(model(model) + ":generateContent");
    }

    /** What is known of a model. */
    public URI model(String model) {
        String root = base.toString();
        return URI.create("%s/models/%s"
                .formatted(
                        root.endsWith("/") ? root.substring(0, root.length() - 1) : root,
                        URLEncoder.encode(model, StandardCharsets.UTF_8)));
    }
}
