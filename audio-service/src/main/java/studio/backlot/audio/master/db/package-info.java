/** Storyboards and finished masters in PostgreSQL. */
@NullMarked
package studio.backlot.audio.master.db;

import org.jspecify.annotations.NullMarked;
