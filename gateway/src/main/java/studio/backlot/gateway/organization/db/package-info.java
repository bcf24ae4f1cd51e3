/** Organisations in PostgreSQL. */
@NullMarked
package studio.backlot.gateway.organization.db;

import org.jspecify.annotations.NullMarked;
