/** Plates in PostgreSQL. */
@NullMarked
package studio.backlot.render.plate.db;

import org.jspecify.annotations.NullMarked;
