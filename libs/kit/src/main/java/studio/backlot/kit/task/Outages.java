package studio.backlot.kit.task;

import java.nio.file.FileSystemException;
import studio.backlot.kit.database.SqlFailures;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** What work needs and may be away: the database, the object store, keys. Who waits for it has not failed. */
final class Outages {

    private Outages() {}

    static boolean isBehind(Exception failure) {
        return failure instanceof ProblemException problem
                ? isStore(problem)
                        || problem.code() == KitError.DATABASE_UNAVAILABLE
                        || problem.code() == KitError.MASTER_KEY_AWAY
                        || problem.code() == KitError.SESSION_KEYS_AWAY
                : SqlFailures.isAway(failure);
    }

    /** A file of this machine that cannot be read is none of the store's. */
    private static boolean isStore(ProblemException problem) {
        return problem.code() == KitError.STORE_UNAVAILABLE && !(problem.getCause() instanceof FileSystemException);
    }
}
