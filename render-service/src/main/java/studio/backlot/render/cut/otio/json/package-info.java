/** JSON that is written as it was read: order, spelling of numbers, NaN and Inf. */
@NullMarked
package studio.backlot.render.cut.otio.json;

import org.jspecify.annotations.NullMarked;
