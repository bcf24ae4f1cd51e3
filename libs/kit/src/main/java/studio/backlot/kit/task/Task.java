package studio.backlot.kit.task;

import studio.backlot.contracts.id.OrgId;

/**
 * Work that was submitted and is now done here.
 *
 * @param attempt 1 for the first
 */
public record Task<P>(OrgId org, String kind, String key, int attempt, P payload) {}
