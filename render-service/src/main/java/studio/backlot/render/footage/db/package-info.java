/** Footage in PostgreSQL. */
@NullMarked
package studio.backlot.render.footage.db;

import org.jspecify.annotations.NullMarked;
