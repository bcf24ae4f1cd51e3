/** The band: instruments that play a score's notes. Plain Java, additive and wavetable synthesis. */
@NullMarked
package studio.backlot.audio.score.band;

import org.jspecify.annotations.NullMarked;
