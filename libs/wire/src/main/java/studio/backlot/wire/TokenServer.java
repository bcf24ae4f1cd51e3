package studio.backlot.wire;

import java.time.Duration;
import java.util.Optional;

/** Gives tokens for a while. */
public interface TokenServer extends AutoCloseable {

    /** A token and how long it is good for. */
    record Given(Secret token, Duration lasts) {}

    /** Empty when none can be had now; why is logged. */
    Optional<Given> ask() throws InterruptedException;

    @Override
    void close();
}
