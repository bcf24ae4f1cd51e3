/** The mix: dialogue, music and effects as stems and as one, music and effects giving way to speech. Plain Java. */
@NullMarked
package studio.backlot.audio.mix;

import org.jspecify.annotations.NullMarked;
