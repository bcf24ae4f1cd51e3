/** Calls to somebody else's API: bounded in time and bytes, never repeated, in the name of an account, and clear about what may have arrived. */
@NullMarked
package studio.backlot.wire;

import org.jspecify.annotations.NullMarked;
