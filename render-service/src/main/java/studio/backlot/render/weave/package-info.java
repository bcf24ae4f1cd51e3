/**
 * The geometric memory of a set: cameras, projection, visibility and framing. Metres and degrees; x to the right, y up, z
 * away from the audience; angles clockwise from above, as in the contracts.
 */
@NullMarked
package studio.backlot.render.weave;

import org.jspecify.annotations.NullMarked;
