/** Music being made. */
@NullMarked
package studio.backlot.audio.music.work;

import org.jspecify.annotations.NullMarked;
