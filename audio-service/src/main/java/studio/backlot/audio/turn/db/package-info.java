/** Turns in PostgreSQL. */
@NullMarked
package studio.backlot.audio.turn.db;

import org.jspecify.annotations.NullMarked;
