/** A page on which everything that the built-in renderer draws can be looked at, word by word. */
@NullMarked
package studio.backlot.render.gallery;

import org.jspecify.annotations.NullMarked;
