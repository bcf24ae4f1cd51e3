/** Shots filmed as durable work. */
@NullMarked
package studio.backlot.render.shot.work;

import org.jspecify.annotations.NullMarked;
