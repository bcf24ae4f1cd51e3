package studio.backlot.kit.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed statement means. */
public final class SqlFailures {

    private SqlFailures() {}

    /** Row-level security refused to write a row of another organisation. */
    public static boolean isForeignRow(Throwable failure) {
        return hasState(failure, "42501")
                && causes(failure)
                        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("row-level security"));
    }

    /** Two rows claim the same key. */
    public static boolean isDuplicate(Throwable failure) {
        return hasState(failure, "23505");
    }

    /**
     * The server cannot now: lost connection (08), serialisation or deadlock (40), resources (53), operator (57), system
     * (58).
     */
    public static boolean isPassing(Throwable failure) {
        return hasState(failure, "(08|40|53|57|58).*");
    }

    /** The database cannot be reached, or cannot answer now: the same statement may well be taken in a few seconds. */
    public static boolean isAway(Throwable failure) {
        return isPassing(failure) || causes(failure).anyMatch(SqlFailures::isLostConnection);
    }

    /** The reactive client reports some of it by a type of its own that is not public API. */
    private static boolean isLostConnection(Throwable cause) {
        return switch (cause) {
            case VertxException _, ConnectException _ -> true;
            default -> cause.getClass().getSimpleName().equals("NoStackTraceThrowable");
        };
    }

    /** The failure and its causes, at most sixteen. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16);
    }

    private static boolean hasState(Throwable failure, String pattern) {
        return causes(failure).flatMap(cause -> state(cause).stream()).anyMatch(state -> state.matches(pattern));
    }

    /** The reactive client and Hibernate say it in different ways. */
    private static Optional<String> state(Throwable cause) {
        return switch (cause) {
            case PgException pg -> Optional.ofNullable(pg.getSqlState());
            case SQLException sql -> Optional.ofNullable(sql.getSQLState());
            default -> Optional.empty();
        };
    }
}
