/** Plates drawn when a shot is first to be shown one. */
@NullMarked
package studio.backlot.render.plate.work;

import org.jspecify.annotations.NullMarked;
