/** Posters and trailers in the making. */
@NullMarked
package studio.backlot.marketing.campaign.work;

import org.jspecify.annotations.NullMarked;
