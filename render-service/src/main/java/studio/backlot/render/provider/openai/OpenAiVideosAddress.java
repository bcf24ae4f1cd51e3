package studio.backlot.render.provider.openai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Origin;

/**
 * Where a server of the dialect is asked.
 *
 * @param base such as {@code https://api.openai.com/v1}
 * @param files what else it may send to for a video, such as {@code https://cdn.example}
 */
public record OpenAiVideosAddress(URI base, Set<URI> files) {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:=+~-]{0,499}";
    private static final Pattern CALL = Pattern.compile(ID);
    private static final Pattern CONTENT = Pattern.compile("videos/(" + ID + ")/content");

    public OpenAiVideosAddress {
        files = Set.copyOf(files);
    }

    /** Whether a call can have this name. */
    static boolean isCall(String id) {
        return CALL.matcher(id).matches();
    }

    /** The name of a call's result. */
    static String content(String call) {
        return "videos/%s/content".formatted(call);
    }

    public URI submit() {
        return at("videos");
    }

    /** Empty when no call of this interface has such a name. */
    public Optional<URI> poll(String call) {
        return isCall(call) ? Optional.of(at("videos/" + escaped(call))) : Optional.empty();
    }

    /** Empty when it is no name of a result. */
    public Optional<URI> result(String content) {
        Matcher name = CONTENT.matcher(content);
        return name.matches() ? Optional.of(at("videos/" + escaped(name.group(1)) + "/content")) : Optional.empty();
    }

    public URI models() {
        return at("models");
    }

    public URI listing() {
        return at("videos?limit=1");
    }

    /** Whether the key may be sent there. */
    public boolean isOwn(URI address) {
        return Origin.of(address).equals(Origin.of(base));
    }

    /** Whether a video may be fetched from there. */
    public boolean mayFetch(URI address) {
        return isOwn(address) || files.stream().map(Origin::of).anyMatch(Origin.of(address)::equals);
    }

    private URI at(String path) {
        String root = base.toString();
        return URI.create(root.endsWith("/") ? root + path : root + "/" + path);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
