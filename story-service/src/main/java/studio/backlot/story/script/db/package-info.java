/** Scripts in PostgreSQL. */
@NullMarked
package studio.backlot.story.script.db;

import org.jspecify.annotations.NullMarked;
