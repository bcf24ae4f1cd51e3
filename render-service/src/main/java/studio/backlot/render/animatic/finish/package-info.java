/** Everything that happens to a finished drawing: bloom, grade, grain, and the way to YUV. */
@NullMarked
package studio.backlot.render.animatic.finish;

import org.jspecify.annotations.NullMarked;
