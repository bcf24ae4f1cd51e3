/** The continuity ledger in PostgreSQL. */
@NullMarked
package studio.backlot.render.continuity.db;

import org.jspecify.annotations.NullMarked;
