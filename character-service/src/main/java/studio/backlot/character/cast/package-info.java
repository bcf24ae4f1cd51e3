/** Characters and their locked versions. */
@NullMarked
package studio.backlot.character.cast;

import org.jspecify.annotations.NullMarked;
