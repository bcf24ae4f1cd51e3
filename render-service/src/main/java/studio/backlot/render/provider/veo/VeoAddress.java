package studio.backlot.render.provider.veo;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.provider.google.CloudAccount;

/** Where Veo is asked for an account. */
public record VeoAddress(CloudAccount account) {
    private static final Pattern OPERATION =
            Pattern.compile("(projects/[^/]+/locations/[^/]+/publishers/google/models/[^/]+)/operations/[^/]+");

    /** Whether an operation can have this name. */
    static boolean isOperation(String name) {
        return OPERATION.matcher(name).matches();
    }

    public URI submit(String model) {
        return account.at("v1", "publishers/google/models/" + CloudAccount.escaped(model) + ":predictLongRunning");
    }

    /** The address that an operation is asked at, or empty when its name is none of this interface. */
    public Optional<URI> poll(String operation) {
        Matcher name = OPERATION.matcher(operation);
        return name.matches()
                ? Optional.of(account.models().resolve("/v1/" + name.group(1) + ":fetchPredictOperation"))
                : Optional.empty();
    }
}
