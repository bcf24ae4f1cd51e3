/** Marketing over REST. */
@NullMarked
package studio.backlot.marketing.campaign.http;

import org.jspecify.annotations.NullMarked;
