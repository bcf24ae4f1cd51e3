/** What the studio on one machine consists of and where it keeps things. */
@NullMarked
package studio.backlot.local.studio;

import org.jspecify.annotations.NullMarked;
