/** Rational time: exact positions and ranges, rounded once, at the very end. */
@NullMarked
package studio.backlot.contracts.time;

import org.jspecify.annotations.NullMarked;
