/** Recordings from events. */
@NullMarked
package studio.backlot.audio.recording.kafka;

import org.jspecify.annotations.NullMarked;
