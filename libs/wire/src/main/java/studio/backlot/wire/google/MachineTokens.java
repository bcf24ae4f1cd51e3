package studio.backlot.wire.google;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Optional;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.KeptTokens;
import studio.backlot.wire.TokenExchange;
import studio.backlot.wire.TokenServer;

/** Tokens of the identity that Google Cloud gives this machine or pod: workload identity of GKE, Cloud Run, Compute Engine. */
public final class MachineTokens implements TokenServer {
    private static final String PATH = "/computeMetadata/v1/instance/service-accounts/default/token";

    private final URI server;
    private final TokenExchange exchange = new TokenExchange("this machine", "/access_token", "/expires_in");

    private MachineTokens(URI server) {
        this.server = server.resolve(PATH);
    }

    /**
     * Kept until shortly before they run out.
     *
     * @param server of metadata, {@code http://metadata.google.internal} on Google Cloud
     */
    public static AccessTokens of(URI server, Clock clock) {
        return new KeptTokens(new MachineTokens(server), clock);
    }

    @Override
    public Optional<Given> ask() throws InterruptedException {
        return exchange.ask(HttpRequest.newBuilder(server)
                .header("Metadata-Flavor", "Google")
                .GET()
                .build());
    }

    @Override
    public void close() {
        exchange.close();
    }
}
