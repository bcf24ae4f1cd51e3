package studio.backlot.render.provider.google.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Secret;
import studio.backlot.wire.Wire;

/** Tokens of a Google service account, kept until shortly before they run out. */
final class ServiceAccountTokens implements AccessTokens {
    private static final Logger LOG = Logger.getLogger(ServiceAccountTokens.class);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration MARGIN = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 1 << 16;

    private final ServiceAccount account;
    private final URI server;
    private final Clock clock;
    private final Wire wire;
    private Optional<Held> held = Optional.empty();

    private record Held(Secret token, Instant until) {}

    ServiceAccountTokens(ServiceAccount account, URI server, Clock clock) {
        this.account = account;
        this.server = server;
        this.clock = clock;
        this.wire = new Wire(Duration.ofSeconds(10));
    }

    @Override
    public synchronized Optional<Secret> current() throws InterruptedException {
        if (held.filter(known -> clock.instant().isBefore(known.until())).isEmpty()) {
            held = ask();
        }
        return held.map(Held::token);
    }

    @Override
    public synchronized void refused(Secret token) {
        held = held.filter(known -> !known.token().equals(token));
    }

    @Override
    public void close() {
        wire.close();
    }

    private Optional<Held> ask() throws InterruptedException {
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(server)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&assertion="
                                + account.statement(server, now)))
                .build();
        Outcome<byte[]> outcome = wire.exchange(request, BodyHandlers.ofByteArray(), MOST_BYTES, LIMIT);
        Optional<Held> given = outcome instanceof Outcome.Answered<byte[]> answered && answered.status() == 200
                ? read(answered.body(), now)
                : Optional.empty();
        if (given.isEmpty()) {
            LOG.warnf("No token for %s: %s", account, why(outcome));
        }
        return given;
    }

    private static Optional<Held> read(byte[] answer, Instant now) {
        try {
            JsonNode written = Json.mapper().readTree(answer);
            String token = written.path("access_token").asText();
            Duration lasts = Duration.ofSeconds(written.path("expires_in").asLong());
            return token.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Held(new Secret(token), now.plus(lasts).minus(MARGIN)));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** Without what was said: it may repeat what it was sent. */
    private static String why(Outcome<byte[]> outcome) {
        return switch (outcome) {
            case Outcome.Answered<byte[]> answered when answered.status() == 200 -> "the answer holds none";
            case Outcome.Answered<byte[]> answered -> "answered " + answered.status();
            case Outcome.NotSent<byte[]> notSent -> notSent.why();
            case Outcome.Lost<byte[]> lost -> lost.why();
            case Outcome.TooLarge<byte[]> _ -> "the answer is too large";
        };
    }
}
