/** What render-service and audio-service tell. */
@NullMarked
package studio.backlot.marketing.campaign.kafka;

import org.jspecify.annotations.NullMarked;
