/** Spotting: what sounds where in a locked picture. Plain Java, a function of the cut and the storyboard. */
@NullMarked
package studio.backlot.audio.spotting;

import org.jspecify.annotations.NullMarked;
