package studio.backlot.render.provider.omni;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.render.provider.google.CloudAccount;

/** Where Gemini Omni is asked for an account. */
public record OmniAddress(CloudAccount account) {
    private static final Pattern CALL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_=~-]{0,499}");
    private static final String VERSION = "v1beta1";

    /** Whether a call can have this name. */
    static boolean isCall(String id) {
        return CALL.matcher(id).matches();
    }

    public URI submit() {
        return account.at(VERSION, "interactions");
    }

    /** Empty when no call of this interface has such a name. */
    public Optional<URI> poll(String call) {
        return at(call, "?include_input=false&stream=false");
    }

    /** Empty when no call of this interface has such a name. */
    public Optional<URI> cancel(String call) {
        return at(call, "/cancel");
    }

    private Optional<URI> at(String call, String rest) {
        return isCall(call)
                ? Optional.of(account.at(VERSION, "interactions/" + CloudAccount.escaped(call) + rest))
                : Optional.empty();
    }
}
