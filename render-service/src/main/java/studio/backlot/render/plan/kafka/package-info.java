/** Plans as they are asked for. */
@NullMarked
package studio.backlot.render.plan.kafka;

import org.jspecify.annotations.NullMarked;
