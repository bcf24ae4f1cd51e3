/** Who is in a film. */
@NullMarked
package studio.backlot.character;

import org.jspecify.annotations.NullMarked;
