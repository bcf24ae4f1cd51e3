/** Locked characters as they arrive. */
@NullMarked
package studio.backlot.render.portrait.kafka;

import org.jspecify.annotations.NullMarked;
