/** Portraits in PostgreSQL. */
@NullMarked
package studio.backlot.render.portrait.db;

import org.jspecify.annotations.NullMarked;
