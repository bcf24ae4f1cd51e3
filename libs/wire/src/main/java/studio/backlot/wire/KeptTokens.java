package studio.backlot.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tokens that run out: each is kept until shortly before it does. */
public final class KeptTokens implements AccessTokens {
    private static final Duration MARGIN = Duration.ofMinutes(3);
    private static final int PARTS = 5;

    private final TokenServer server;
    private final Clock clock;
    private Optional<Held> held = Optional.empty();

    private record Held(Secret token, Instant until) {}

    public KeptTokens(TokenServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Secret> current() throws InterruptedException {
        if (held.filter(known -> clock.instant().isBefore(known.until())).isEmpty()) {
            Instant asked = clock.instant();
            held = server.ask().map(given -> new Held(given.token(), asked.plus(used(given.lasts()))));
        }
        return held.map(Held::token);
    }

    @Override
    public synchronized void refused(Secret token) {
        held = held.filter(known -> !known.token().equals(token));
    }

    @Override
    public void close() {
        server.close();
    }

    private static Duration used(Duration lasts) {
        Duration margin = lasts.dividedBy(PARTS);
        return lasts.minus(margin.compareTo(MARGIN) < 0 ? margin : MARGIN);
    }
}
