/** The value types of a production: character, set, style, light, camera, brief. */
@NullMarked
package studio.backlot.contracts.film;

import org.jspecify.annotations.NullMarked;
