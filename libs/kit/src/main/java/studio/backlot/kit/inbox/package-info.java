/** Events consumed once, whatever is redelivered. */
@NullMarked
package studio.backlot.kit.inbox;

import org.jspecify.annotations.NullMarked;
