package studio.backlot.media;

import studio.backlot.contracts.time.RationalTime;

/**
 * How far a run is.
 *
 * @param frames pictures written
 * @param time length written
 * @param speed times real time, 0 while unknown
 */
public record Progress(long frames, RationalTime time, double speed) {}
