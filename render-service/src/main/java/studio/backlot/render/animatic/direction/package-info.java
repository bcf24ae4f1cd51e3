/** From a script to what is where at each frame: acting, gaze, mouths, cameras. */
@NullMarked
package studio.backlot.render.animatic.direction;

import org.jspecify.annotations.NullMarked;
