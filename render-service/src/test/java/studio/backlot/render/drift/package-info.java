/**
 * The drifting provider: the built-in renderer with what generative models do wrong put in by seed and strength, and the table of how much of
 * it is caught.
 */
@NullMarked
package studio.backlot.render.drift;

import org.jspecify.annotations.NullMarked;
