/** What can go wrong, in the terms of RFC 9457 and of the retry policy. */
@NullMarked
package studio.backlot.contracts.problem;

import org.jspecify.annotations.NullMarked;
