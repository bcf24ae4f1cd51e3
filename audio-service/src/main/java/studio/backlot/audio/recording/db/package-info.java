/** Recordings in PostgreSQL. */
@NullMarked
package studio.backlot.audio.recording.db;

import org.jspecify.annotations.NullMarked;
