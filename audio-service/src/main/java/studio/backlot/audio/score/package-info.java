/** The score: a film's motif, keys and cues, composed from moods and beats. Plain Java, a function of its seed. */
@NullMarked
package studio.backlot.audio.score;

import org.jspecify.annotations.NullMarked;
