/** Events written with the state they tell of, and relayed in order. */
@NullMarked
package studio.backlot.kit.outbox;

import org.jspecify.annotations.NullMarked;
