package studio.backlot.kit.database;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed statement means. */
public final class SqlFailures {

    private SqlFailures() {}

    /** Row-level security refused to write a row of another organisation. */
    public static boolean isForeignRow(Throwable failure) {
        return postgres(failure)
                .filter(pg -> "42501".equals(pg.getSqlState()))
                .filter(pg -> String.valueOf(pg.getErrorMessage()).contains("row-level security"))
                .isPresent();
    }

    /** Two rows claim the same key. */
    public static boolean isDuplicate(Throwable failure) {
        return postgres(failure).filter(pg -> "23505".equals(pg.getSqlState())).isPresent();
    }

    /**
     * The server cannot now: lost connection (08), serialisation or deadlock (40), resources (53), operator (57), system
     * (58).
     */
    public static boolean isPassing(Throwable failure) {
        return postgres(failure)
                .map(PgException::getSqlState)
                .filter(state -> state != null && state.matches("(08|40|53|57|58).*"))
                .isPresent();
    }

    /** The failure and its causes, at most sixteen. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16);
    }

    private static Optional<PgException> postgres(Throwable failure) {
        return causes(failure)
                .filter(PgException.class::isInstance)
                .map(PgException.class::cast)
                .findFirst();
    }
}
