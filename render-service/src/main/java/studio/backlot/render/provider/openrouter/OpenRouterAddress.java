package studio.backlot.render.provider.openrouter;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where OpenRouter is asked.
 *
 * @param base such as {@code https://openrouter.ai/api/v1}
 */
public record OpenRouterAddress(URI base) {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,199}";
    private static final Pattern CALL = Pattern.compile(ID);
    private static final Pattern CONTENT = Pattern.compile("videos/" + ID + "/content\\?index=\\d{1,2}");

    /** Whether a call can have this name. */
    static boolean isCall(String id) {
        return CALL.matcher(id).matches();
    }

    /** The name of a call's result; the addresses that an answer has beside it are never asked. */
    static String content(String call, int index) {
        return "videos/%s/content?index=%d".formatted(call, index);
    }

    public URI submit() {
        return at("videos");
    }

    public URI images() {
        return at("images");
    }

    /** Empty when no call of this interface has such a name. */
    public Optional<URI> poll(String call) {
        return isCall(call) ? Optional.of(at("videos/" + call)) : Optional.empty();
    }

    /** Empty when it is no name of a result. */
    public Optional<URI> result(String content) {
        Matcher name = CONTENT.matcher(content);
        return name.matches() ? Optional.of(at(content)) : Optional.empty();
    }

    /** What is known of the key itself. */
    public URI key() {
        return at("key");
    }

    /** Models that make videos, with what they take and cost. */
    public URI videoModels() {
        return at("videos/models");
    }

    /** The same models in the list of all, which says when they end. */
    public URI models() {
        return at("models?output_modalities=video");
    }

    private URI at(String path) {
        String root = base.toString();
        return URI.create(root.endsWith("/") ? root + path : root + "/" + path);
    }
}
