/** Requested shots, their lines and the continuity ledger in PostgreSQL. */
@NullMarked
package studio.backlot.render.shot.db;

import org.jspecify.annotations.NullMarked;
