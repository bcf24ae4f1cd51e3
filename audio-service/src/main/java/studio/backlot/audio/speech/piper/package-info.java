/** A user's own Piper voices, spoken by a process of the user's. */
@NullMarked
package studio.backlot.audio.speech.piper;

import org.jspecify.annotations.NullMarked;
