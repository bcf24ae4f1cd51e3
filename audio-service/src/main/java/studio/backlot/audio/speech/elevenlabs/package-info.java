/** ElevenLabs. */
@NullMarked
package studio.backlot.audio.speech.elevenlabs;

import org.jspecify.annotations.NullMarked;
