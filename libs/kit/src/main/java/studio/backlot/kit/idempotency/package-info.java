/** Unsafe requests that may be sent twice. */
@NullMarked
package studio.backlot.kit.idempotency;

import org.jspecify.annotations.NullMarked;
