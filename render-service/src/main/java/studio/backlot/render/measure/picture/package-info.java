/** Pictures, mattes, and how two pictures compare. */
@NullMarked
package studio.backlot.render.measure.picture;

import org.jspecify.annotations.NullMarked;
