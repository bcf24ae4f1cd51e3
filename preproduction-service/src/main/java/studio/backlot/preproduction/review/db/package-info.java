/** Reviews in PostgreSQL. */
@NullMarked
package studio.backlot.preproduction.review.db;

import org.jspecify.annotations.NullMarked;
