/** Answers to what was asked of the budgets. */
@NullMarked
package studio.backlot.audio.funds.kafka;

import org.jspecify.annotations.NullMarked;
