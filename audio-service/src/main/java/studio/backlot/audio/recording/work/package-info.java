/** Recordings being made. */
@NullMarked
package studio.backlot.audio.recording.work;

import org.jspecify.annotations.NullMarked;
