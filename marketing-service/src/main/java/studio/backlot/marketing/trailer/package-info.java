/** Trailers: what is shown when, and how it is cut and mixed. */
@NullMarked
package studio.backlot.marketing.trailer;

import org.jspecify.annotations.NullMarked;
