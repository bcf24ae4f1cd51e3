/** Durable background work under leases. */
@NullMarked
package studio.backlot.kit.task;

import org.jspecify.annotations.NullMarked;
