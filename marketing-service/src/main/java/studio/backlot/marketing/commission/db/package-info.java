/** Commissions in PostgreSQL. */
@NullMarked
package studio.backlot.marketing.commission.db;

import org.jspecify.annotations.NullMarked;
