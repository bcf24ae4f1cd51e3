package studio.backlot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks a server for a token: one small answer in JSON, of which nothing is ever repeated. */
public final class TokenExchange implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TokenExchange.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 1 << 16;

    private final String whom;
    private final String token;
    private final String lasts;
    private final Wire wire = new Wire(CONNECT);

    /**
     * For an account.
     *
     * @param whom the token is for, as it is logged
     * @param token JSON pointer of it in an answer
     * @param lasts JSON pointer of the seconds that it is good for
     */
    public TokenExchange(String whom, String token, String lasts) {
        this.whom = whom;
        this.token = token;
        this.lasts = lasts;
    }

    public Optional<TokenServer.Given> ask(HttpRequest request) throws InterruptedException {
        Outcome<byte[]> outcome = wire.exchange(request, BodyHandlers.ofByteArray(), MOST_BYTES, LIMIT);
        Optional<TokenServer.Given> given =
                outcome instanceof Outcome.Answered<byte[]> answered && answered.status() == 200
                        ? read(answered.body())
                        : Optional.empty();
        if (given.isEmpty()) {
            LOG.warnf("No token for %s: %s", whom, why(outcome));
        }
        return given;
    }

    @Override
    public void close() {
        wire.close();
    }

    private Optional<TokenServer.Given> read(byte[] answer) {
        try {
            JsonNode written = MAPPER.readTree(answer);
            String given = written.at(token).asText();
            return given.isBlank()
                    ? Optional.empty()
                    : Optional.of(new TokenServer.Given(
                            new Secret(given),
                            Duration.ofSeconds(written.at(lasts).asLong())));
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
