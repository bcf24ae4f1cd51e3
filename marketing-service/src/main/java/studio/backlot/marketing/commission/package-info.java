/** Ordered posters and trailers, and how far they are. */
@NullMarked
package studio.backlot.marketing.commission;

import org.jspecify.annotations.NullMarked;
