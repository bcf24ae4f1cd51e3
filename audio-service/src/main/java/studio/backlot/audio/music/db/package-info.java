/** Music in PostgreSQL. */
@NullMarked
package studio.backlot.audio.music.db;

import org.jspecify.annotations.NullMarked;
