/** What is paid, made once. */
@NullMarked
package studio.backlot.audio.turn.work;

import org.jspecify.annotations.NullMarked;
