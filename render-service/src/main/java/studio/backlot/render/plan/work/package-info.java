/** Plans made as durable work. */
@NullMarked
package studio.backlot.render.plan.work;

import org.jspecify.annotations.NullMarked;
