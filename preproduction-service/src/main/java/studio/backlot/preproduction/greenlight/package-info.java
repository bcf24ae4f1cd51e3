/** When a revision is complete, and what is asked for then. */
@NullMarked
package studio.backlot.preproduction.greenlight;

import org.jspecify.annotations.NullMarked;
