/** What everything is drawn on: one frame of vector shapes, a layer for the translucent, and a map of glow. */
@NullMarked
package studio.backlot.render.animatic.canvas;

import org.jspecify.annotations.NullMarked;
