/** Recordings: lines as they were ordered, and as they were spoken. Plain Java. */
@NullMarked
package studio.backlot.audio.recording;

import org.jspecify.annotations.NullMarked;
