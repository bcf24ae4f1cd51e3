/** Portraits drawn as durable work. */
@NullMarked
package studio.backlot.render.portrait.work;

import org.jspecify.annotations.NullMarked;
