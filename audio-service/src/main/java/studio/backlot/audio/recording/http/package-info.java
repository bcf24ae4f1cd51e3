/** Recordings over REST. */
@NullMarked
package studio.backlot.audio.recording.http;

import org.jspecify.annotations.NullMarked;
