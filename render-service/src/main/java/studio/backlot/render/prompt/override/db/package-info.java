/** Overrides in PostgreSQL. */
@NullMarked
package studio.backlot.render.prompt.override.db;

import org.jspecify.annotations.NullMarked;
