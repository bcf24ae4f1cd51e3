package studio.backlot.fakes.veo;

import java.time.Duration;

/** What becomes of an accepted call. */
public sealed interface Fate {

    Duration after();

    /** Every result. */
    record Films(Duration after) implements Fate {}

    /** Every result, in the answer instead of the store. */
    record Inlines(Duration after) implements Fate {}

    /** All results but so many, for a reason. */
    record Withholds(Duration after, int results, String reason) implements Fate {}

    /** An error of google.rpc. */
    record Fails(Duration after, int code, String message) implements Fate {}

    /** Every result, but the operation cannot be asked after. */
    record Forgotten(Duration after) implements Fate {}
}
