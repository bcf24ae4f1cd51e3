/** Locked pictures from events. */
@NullMarked
package studio.backlot.audio.master.kafka;

import org.jspecify.annotations.NullMarked;
