/** The picture lock as durable work. */
@NullMarked
package studio.backlot.render.cut.work;

import org.jspecify.annotations.NullMarked;
