/** Threads. */
@NullMarked
package studio.backlot.kit.concurrent;

import org.jspecify.annotations.NullMarked;
