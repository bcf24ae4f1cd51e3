/** Sound as numbers: 48 kHz floating point, filters, reverberation, loudness, WAV. Plain Java, deterministic. */
@NullMarked
package studio.backlot.audio.sound;

import org.jspecify.annotations.NullMarked;
