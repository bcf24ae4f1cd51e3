package studio.backlot.fakes;

import java.time.Duration;

/**
 * What becomes of a call that a fake has accepted.
 *
 * @param after how long it takes
 * @param status in the provider's words
 * @param code of an error, empty where there is none
 * @param message of an error, empty where there is none
 * @param forgotten whether it cannot be asked after
 */
public record End(Duration after, String status, String code, String message, boolean forgotten) {
    private static final String COMPLETED = "completed";

    public static End films(Duration after) {
        return new End(after, COMPLETED, "", "", false);
    }

    public static End fails(Duration after, String code, String message) {
        return new End(after, "failed", code, message, false);
    }

    /** With a status and nothing else. */
    public static End as(String status, Duration after) {
        return new End(after, status, "", "", false);
    }

    /** It films, and nobody can ask after it. */
    public static End forgotten(Duration after) {
        return new End(after, COMPLETED, "", "", true);
    }

    public boolean isFilmed() {
        return status.equals(COMPLETED);
    }
}
