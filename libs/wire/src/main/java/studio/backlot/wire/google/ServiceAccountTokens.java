package studio.backlot.wire.google;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.KeptTokens;
import studio.backlot.wire.TokenExchange;
import studio.backlot.wire.TokenServer;

/** Tokens of a Google service account. */
public final class ServiceAccountTokens implements TokenServer {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final ServiceAccount account;
    private final URI server;
    private final Clock clock;
    private final TokenExchange exchange;

    private ServiceAccountTokens(ServiceAccount account, URI server, Clock clock) {
        this.account = account;
        this.server = server;
        this.clock = clock;
        this.exchange = new TokenExchange(account.toString(), "/access_token", "/expires_in");
    }

    /**
     * Kept until shortly before they run out.
     *
     * @param server where Google gives them; the account's own {@code token_uri} is not followed
     */
    public static AccessTokens of(ServiceAccount account, URI server, Clock clock) {
        return new KeptTokens(new ServiceAccountTokens(account, server, clock), clock);
    }

    @Override
    public Optional<Given> ask() throws InterruptedException {
        return exchange.ask(HttpRequest.newBuilder(server)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&assertion="
                                + account.statement(server, clock.instant())))
                .build());
    }

    @Override
    public void close() {
        exchange.close();
    }
}
