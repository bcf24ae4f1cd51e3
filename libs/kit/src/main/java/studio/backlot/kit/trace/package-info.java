/** W3C trace context across transactions, tasks and events. */
@NullMarked
package studio.backlot.kit.trace;

import org.jspecify.annotations.NullMarked;
