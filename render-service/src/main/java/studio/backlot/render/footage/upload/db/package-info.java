/** Uploads in parts in PostgreSQL. */
@NullMarked
package studio.backlot.render.footage.upload.db;

import org.jspecify.annotations.NullMarked;
