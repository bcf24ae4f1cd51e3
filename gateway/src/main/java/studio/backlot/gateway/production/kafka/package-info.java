/** Every event of the studio, as it comes. */
@NullMarked
package studio.backlot.gateway.production.kafka;

import org.jspecify.annotations.NullMarked;
