/** Greenlights and takes as they arrive. */
@NullMarked
package studio.backlot.render.cut.kafka;

import org.jspecify.annotations.NullMarked;
