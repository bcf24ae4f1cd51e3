/** Starts the studio's processes, watches them, and ends them. */
@NullMarked
package studio.backlot.local.supervisor;

import org.jspecify.annotations.NullMarked;
