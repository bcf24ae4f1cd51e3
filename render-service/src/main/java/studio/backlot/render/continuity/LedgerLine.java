package studio.backlot.render.continuity;

import java.time.Instant;

/**
 * An entry as it stands in the ledger.
 *
 * @param number larger than that of every entry of the scene before it
 */
public record LedgerLine(long number, Instant enteredAt, LedgerEntry entry) {}
