/** Who asks, and transactions bound to their organisation. */
@NullMarked
package studio.backlot.kit.tenant;

import org.jspecify.annotations.NullMarked;
