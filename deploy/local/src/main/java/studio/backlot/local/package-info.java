/** The studio on one machine without Docker, and the {@code backlot} command. */
@NullMarked
package studio.backlot.local;

import org.jspecify.annotations.NullMarked;
