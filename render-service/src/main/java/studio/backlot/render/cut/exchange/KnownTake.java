package studio.backlot.render.cut.exchange;

import studio.backlot.contracts.id.ShotId;

/**
 * A take that a clip may name.
 *
 * @param sha256 of its picture
 * @param frames at the film's rate
 */
public record KnownTake(ShotId shot, String slate, String sha256, long frames) {}
