/** The built-in engine: libespeak-ng behind a process boundary. */
@NullMarked
package studio.backlot.audio.speech.espeak;

import org.jspecify.annotations.NullMarked;
