/** The event log and the state of each production in PostgreSQL. */
@NullMarked
package studio.backlot.gateway.production.db;

import org.jspecify.annotations.NullMarked;
