/** A service as small as can be, through which the kit is tested. */
@NullMarked
package studio.backlot.kit.note;

import org.jspecify.annotations.NullMarked;
