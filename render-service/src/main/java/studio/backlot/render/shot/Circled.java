package studio.backlot.render.shot;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided last about which take of a shot is in the cut.
 *
 * @param retake that is in the cut; empty for the take of the plain request
 * @param given take of footage that is in the cut
 */
public record Circled(Optional<Retake> retake, Optional<GivenTake> given, Instant at) {}
