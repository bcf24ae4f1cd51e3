package studio.backlot.render.provider.comfyui;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;

/**
 * Where a ComfyUI is asked, and by which names calls are known to it.
 *
 * @param base such as {@code http://127.0.0.1:8188}
 */
public record ComfyUiAddress(URI base) {
    private static final Pattern CALL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Our name of a call, a UUID: the same whenever it is asked for, so that it is found when the answer to it was lost. */
    public static Operation call(OutputFolder output) {
        byte[] name = ("backlot/" + output.path()).getBytes(StandardCharsets.UTF_8);
        return new Operation(UUID.nameUUIDFromBytes(name).toString());
    }

    /** Whether a call can have this name. */
    public static boolean isCall(Operation operation) {
        return CALL.matcher(operation.name()).matches();
    }

    public URI submit() {
        return at("prompt");
    }

    /** All calls that wait or run. */
    public URI queue() {
        return at("queue");
    }

    /** A call that has ended. */
    public URI history(Operation call) {
        return at("history/" + call);
    }

    /** Where it says how the calls of a client get on; each call is a client of its own, of its name. */
    public URI socket(Operation call) {
        return URI.create(at("ws?clientId=" + call).toString().replaceFirst("^http", "ws"));
    }

    /** Into the folder of inputs. */
    public URI upload() {
        return at("upload/image");
    }

    public URI stats() {
        return at("system_stats");
    }

    /**
     * A file that was saved.
     *
     * @param type of the folder, such as {@code output}
     */
    URI view(String filename, String subfolder, String type) {
        return at("view?filename=%s&subfolder=%s&type=%s"
                .formatted(encoded(filename), encoded(subfolder), encoded(type)));
    }

    /** An address that an answer has led to; empty when no result lies there. */
    public Optional<URI> result(String address) {
        try {
            return address.startsWith(at("view?").toString()) ? Optional.of(URI.create(address)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        String root = base.toString();
        return URI.create(root.endsWith("/") ? root + path : root + "/" + path);
    }
}
