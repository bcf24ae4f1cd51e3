/** Music to order: a mood and a length. Plain Java. */
@NullMarked
package studio.backlot.audio.music;

import org.jspecify.annotations.NullMarked;
