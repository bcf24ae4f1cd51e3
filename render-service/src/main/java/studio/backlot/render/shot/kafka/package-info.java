/** Shots and recordings as they arrive. */
@NullMarked
package studio.backlot.render.shot.kafka;

import org.jspecify.annotations.NullMarked;
