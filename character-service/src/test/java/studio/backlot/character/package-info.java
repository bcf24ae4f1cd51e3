/** The character service as a whole. */
@NullMarked
package studio.backlot.character;

import org.jspecify.annotations.NullMarked;
