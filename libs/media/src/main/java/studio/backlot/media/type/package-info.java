/** Type without installed fonts. */
@NullMarked
package studio.backlot.media.type;

import org.jspecify.annotations.NullMarked;
