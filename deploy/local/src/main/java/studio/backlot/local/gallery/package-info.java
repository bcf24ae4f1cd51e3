/** Draws the gallery with the render service's classes; no studio has to run. */
@NullMarked
package studio.backlot.local.gallery;

import org.jspecify.annotations.NullMarked;
