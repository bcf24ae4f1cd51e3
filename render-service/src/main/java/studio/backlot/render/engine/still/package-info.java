/** Takes of pictures that are held. */
@NullMarked
package studio.backlot.render.engine.still;

import org.jspecify.annotations.NullMarked;
