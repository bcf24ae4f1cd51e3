/** Money for services that pay elsewhere. */
@NullMarked
package studio.backlot.render.budget.kafka;

import org.jspecify.annotations.NullMarked;
