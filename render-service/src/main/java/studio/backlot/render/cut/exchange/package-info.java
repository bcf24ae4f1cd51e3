/** A production's cut to and from what other editing tools read and write. */
@NullMarked
package studio.backlot.render.cut.exchange;

import org.jspecify.annotations.NullMarked;
