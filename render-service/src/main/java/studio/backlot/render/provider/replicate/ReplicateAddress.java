package studio.backlot.render.provider.replicate;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Origin;

/**
 * Where Replicate is asked.
 *
 * @param base such as {@code https://api.replicate.com/v1}
 * @param files where else its videos lie, also on hosts below, such as {@code https://replicate.delivery}
 */
public record ReplicateAddress(URI base, Set<URI> files) {
    private static final Pattern CALL = Pattern.compile("[A-Za-z0-9]{1,100}");
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final Pattern OFFICIAL = Pattern.compile(NAME + "/" + NAME);

    public ReplicateAddress {
        files = Set.copyOf(files);
    }

    /** Whether a call can have this name. */
    static boolean isCall(String id) {
        return CALL.matcher(id).matches();
    }

    /** Whether a model is named without its version. */
    static boolean isOfficial(String model) {
        return OFFICIAL.matcher(model).matches();
    }

    /** Each official model has its own; versions have one. */
    public URI submit(String model) {
        return isOfficial(model) ? at("models/" + model + "/predictions") : calls();
    }

    /** The newest first. */
    public URI calls() {
        return at("predictions");
    }

    /** Empty when no call has such a name. */
    public Optional<URI> poll(String call) {
        return isCall(call) ? Optional.of(at("predictions/" + call)) : Optional.empty();
    }

    public URI upload() {
        return at("files");
    }

    public URI account() {
        return at("account");
    }

    /** What its webhooks are signed with. */
    public URI webhookSecret() {
        return at("webhooks/default/secret");
    }

    /** Whether the key may be sent there. */
    public boolean isOwn(URI address) {
        return Origin.of(address).equals(Origin.of(base));
    }

    /** An address that an answer leads to; empty when it is none where Replicate may have put something. */
    public Optional<URI> result(String address) {
        return read(address)
                .filter(there -> isOwn(there)
                        || files.stream().anyMatch(known -> Origin.of(there).isWithin(Origin.of(known))));
    }

    /** A further page of a list; empty when it is elsewhere. */
    public Optional<URI> page(String address) {
        return read(address).filter(this::isOwn);
    }

    /** The models that make videos of words, as Replicate has collected them. */
    public URI collection() {
        return at("collections/text-to-video");
    }

    /** What is known of a model; empty where nothing but its version is named. */
    public Optional<URI> model(String model) {
        String name = model.split(":", 2)[0];
        return isOfficial(name) ? Optional.of(at("models/" + name)) : Optional.empty();
    }

    private static Optional<URI> read(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private URI at(String path) {
        String root = base.toString();
        return URI.create(root.endsWith("/") ? root + path : root + "/" + path);
    }
}
