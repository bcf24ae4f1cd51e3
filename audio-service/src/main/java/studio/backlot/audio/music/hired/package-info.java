/** Music of musicians who are hired, and paid for each clip. Plain Java. */
@NullMarked
package studio.backlot.audio.music.hired;

import org.jspecify.annotations.NullMarked;
