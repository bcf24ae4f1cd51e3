package studio.backlot.render.provider.credential.kms.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.KeptTokens;
import studio.backlot.wire.TokenExchange;
import studio.backlot.wire.TokenServer;

/** Vault's tokens for a pod of Kubernetes, which shows the token of its service account. */
public final class VaultLogin implements TokenServer {
    private static final Logger LOG = Logger.getLogger(VaultLogin.class);

    private final VaultTransit.Key key;
    private final Role role;
    private final TokenExchange exchange;

    /**
     * As whom we log in.
     *
     * @param mount of the Kubernetes auth method
     * @param serviceAccount file of the service account's token; Kubernetes turns it, so it is read anew each time
     */
    public record Role(String mount, String name, Path serviceAccount) {}

    private VaultLogin(VaultTransit.Key key, Role role) {
        this.key = key;
        this.role = role;
        this.exchange = new TokenExchange(
                "the role %s at Vault".formatted(role.name()), "/auth/client_token", "/auth/lease_duration");
    }

    /** Kept until shortly before they run out. */
    public static AccessTokens of(VaultTransit.Key key, Role role, Clock clock) {
        return new KeptTokens(new VaultLogin(key, role), clock);
    }

    @Override
    public Optional<Given> ask() throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(key.at("auth/%s/login".formatted(role.mount())));
        key.headers().forEach(request::header);
        try {
            Map<String, String> body = Map.of(
                    "role", role.name(),
                    "jwt", Files.readString(role.serviceAccount()).strip());
            return exchange.ask(request.POST(HttpRequest.BodyPublishers.ofByteArray(Json.canonical(body)))
                    .build());
        } catch (IOException unreadable) {
            LOG.warnf("No token for the role %s at Vault: %s cannot be read", role.name(), role.serviceAccount());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
