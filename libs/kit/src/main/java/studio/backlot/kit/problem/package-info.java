/** Errors as RFC 9457 problem documents. */
@NullMarked
package studio.backlot.kit.problem;

import org.jspecify.annotations.NullMarked;
