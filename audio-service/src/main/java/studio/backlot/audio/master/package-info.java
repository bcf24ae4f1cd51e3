/** The master: a locked picture becomes a finished film. Plain Java over ffmpeg. */
@NullMarked
package studio.backlot.audio.master;

import org.jspecify.annotations.NullMarked;
