/** A strict Replicate. */
@NullMarked
package studio.backlot.fakes.replicate;

import org.jspecify.annotations.NullMarked;
