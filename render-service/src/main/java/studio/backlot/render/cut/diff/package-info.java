/** What differs between two cuts, and what has to be made again for it. */
@NullMarked
package studio.backlot.render.cut.diff;

import org.jspecify.annotations.NullMarked;
