/** The events that a revision is gathered from. */
@NullMarked
package studio.backlot.preproduction.greenlight.kafka;

import org.jspecify.annotations.NullMarked;
