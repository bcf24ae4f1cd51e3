/** Paid pictures in PostgreSQL. */
@NullMarked
package studio.backlot.render.image.db;

import org.jspecify.annotations.NullMarked;
