/** Campaigns in PostgreSQL. */
@NullMarked
package studio.backlot.marketing.campaign.db;

import org.jspecify.annotations.NullMarked;
