/** Child processes that end with their parent, their logs, their ports and their class archives. */
@NullMarked
package studio.backlot.backing.process;

import org.jspecify.annotations.NullMarked;
