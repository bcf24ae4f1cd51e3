/** Answers to what was asked of the budgets. */
@NullMarked
package studio.backlot.story.funds.kafka;

import org.jspecify.annotations.NullMarked;
